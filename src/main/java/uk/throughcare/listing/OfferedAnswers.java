package uk.throughcare.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Answers;
import uk.throughcare.directory.Offer;
import uk.throughcare.journey.Journey;

/** Reads what was offered, as it was given. */
@Component
class OfferedAnswers {

    private final Answers answers;
    private final OfferTasks form;
    private final ObjectMapper json;

    OfferedAnswers(Answers answers, OfferTasks form, ObjectMapper json) {
        this.answers = answers;
        this.form = form;
        this.json = json;
    }

    /** The last answers about a listing, with the words by which it is found. */
    record Last(UUID id, Offer offer, String keywords) {}

    Last last(UUID listing) {
        UUID id = lastId(listing);
        Map<String, @Nullable Object> content = answers.content(id);
        return new Last(id, json.convertValue(content, Offer.class), form.keywords(content));
    }

    Map<String, @Nullable Object> offered(UUID listing) {
        return answers.content(lastId(listing));
    }

    Map<String, @Nullable Object> published(Listing listing) {
        return listing.published() == null ? Map.of() : answers.content(listing.published());
    }

    /** What an editor told others the last time. */
    Optional<String> note(UUID listing) {
        return answers.last(listing.toString(), ListingTasks.REVIEW_LISTING)
                .map(answers::content)
                .map(content -> content.get("note"))
                .map(String::valueOf);
    }

    private UUID lastId(UUID listing) {
        return answers.last(listing.toString(), Journey.OFFER_FORM)
                .orElseThrow(() -> new IllegalStateException("The listing " + listing + " has no answers"));
    }
}
