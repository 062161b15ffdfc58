package uk.throughcare.listing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.directory.Offer;
import uk.throughcare.forms.FormElsewhere;
import uk.throughcare.forms.PageQuestion;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Language;

/** The form by which services are offered, for doors other than Tasklist: the same questions and the same rules. */
@Component
class OfferTasks {

    private static final List<String> FOUND_BY = List.of("kind", "specialisms");

    private final FormElsewhere forms;

    OfferTasks(FormElsewhere forms) {
        this.forms = forms;
    }

    List<PageQuestion> questions() {
        return forms.questions(Journey.OFFER_FORM);
    }

    /**
     * @throws Refused with one problem for each field that is not as the form wants it
     */
    FormElsewhere.Checked<Offer> check(Map<String, ? extends @Nullable Object> given) {
        FormElsewhere.Checked<Offer> checked = forms.check(Journey.OFFER_FORM, Offer.class, given);
        checked.typed().checked();
        return checked;
    }

    /** What people look for who do not know what the service is called, in English, whoever asks for it. */
    String keywords(Map<String, ? extends @Nullable Object> content) {
        return Language.EN.speaking(() -> questions().stream()
                .filter(question -> FOUND_BY.contains(question.key()))
                .flatMap(question ->
                        Stream.ofNullable(content.get(question.key())).map(question::inWords))
                .collect(Collectors.joining(", ")));
    }
}
