package uk.throughcare.listing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.throughcare.directory.Offer;
import uk.throughcare.forms.FormElsewhere.Checked;
import uk.throughcare.journey.Refused;
import uk.throughcare.listing.Listing.State;
import uk.throughcare.notification.SignedLinks;
import uk.throughcare.notification.WrongLinkAnswer;
import uk.throughcare.notification.WrongLinks;

/** The page on which a provider keeps its service up to date through its link, without an account. */
@Controller
@RequestMapping("/listing/{token}")
class ListingPages {

    /** What a provider's link is signed for. */
    private static final String PURPOSE = "listing";

    private final SignedLinks signed;
    private final WrongLinks wrong;
    private final Listings listings;
    private final OfferedAnswers offered;
    private final OfferTasks form;
    private final Upkeep upkeep;
    private final Clock clock;

    ListingPages(
            SignedLinks signed,
            WrongLinks wrong,
            Listings listings,
            OfferedAnswers offered,
            OfferTasks form,
            Upkeep upkeep,
            Clock clock) {
        this.signed = signed;
        this.wrong = wrong;
        this.listings = listings;
        this.offered = offered;
        this.form = form;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @GetMapping
    String look(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean kept,
            ModelMap page,
            HttpServletRequest request,
            HttpServletResponse response) {
        page.put("kept", kept);
        return listing(token)
                .map(listing -> show(listing, PageAnswers.shown(content(listing)), List.of(), page, request, response))
                .orElseGet(() -> WrongLinkAnswer.to(request, response, wrong));
    }

    @PostMapping
    String does(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            ModelMap page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return listing(token)
                .map(listing -> does(listing, token, sent, page, request, response))
                .orElseGet(() -> WrongLinkAnswer.to(request, response, wrong));
    }

    private String does(
            Listing listing,
            String token,
            MultiValueMap<String, String> sent,
            ModelMap page,
            HttpServletRequest request,
            HttpServletResponse response) {
        page.put("kept", false);
        String what = Optional.ofNullable(sent.getFirst("what")).orElse("");
        MultiValueMap<String, String> typed = what.equals("change") ? sent : PageAnswers.shown(content(listing));
        if (isTooOld(listing)) {
            return show(listing, typed, List.of(), page, request, response);
        }
        try {
            take(listing, what, sent);
            return "redirect:/listing/" + token + "?kept=true";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            Listing now = listings.find(listing.id()).orElseThrow();
            return show(now, typed, refused.problems(), page, request, response);
        }
    }

    private void take(Listing listing, String what, MultiValueMap<String, String> sent) {
        switch (what) {
            case "confirm" -> upkeep.confirm(listing.id());
            case "withdraw" -> {
                if (!"yes".equals(sent.getFirst(OfferForm.SURE))) {
                    throw Refused.because(OfferForm.SURE, "tick the box if the service is to be listed no longer");
                }
                upkeep.withdraw(listing.id());
            }
            default -> {
                Checked<Offer> checked = form.check(PageAnswers.read(form.questions(), sent));
                upkeep.change(listing.id(), checked.version(), checked.answers());
            }
        }
    }

    private String show(
            Listing listing,
            MultiValueMap<String, String> given,
            List<Refused.Problem> problems,
            ModelMap page,
            HttpServletRequest request,
            HttpServletResponse response) {
        page.put("state", listing.state().name());
        page.put("tooOld", isTooOld(listing));
        page.put("words", listing.editorsWords());
        page.put("published", listing.wasPublished());
        if (isTooOld(listing) || listing.state().isOver()) {
            if (isTooOld(listing)) {
                wrong.record(WrongLinks.Why.EXPIRED, null, request.getRemoteAddr());
            }
            response.setStatus(HttpStatus.GONE.value());
            return "listing/over";
        }
        page.put("canBeConfirmed", listing.state().canBeConfirmed());
        page.put("canBeChanged", listing.state().canBeChanged());
        OfferForm.show(page, form.questions(), given, problems);
        return "listing/keep";
    }

    /** What is listed, or is to be; what an editor wants changed is changed in what was sent last. */
    private Map<String, @Nullable Object> content(Listing listing) {
        return listing.wasPublished() && listing.state() != State.CHANGES_ASKED && listing.state() != State.IN_REVIEW
                ? offered.published(listing)
                : offered.offered(listing.id());
    }

    private boolean isTooOld(Listing listing) {
        return !clock.instant().isBefore(listing.linkGoodUntil());
    }

    private Optional<Listing> listing(String token) {
        return signed.read(PURPOSE, token).flatMap(listings::withLink);
    }
}
