package uk.throughcare.listing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.throughcare.directory.Offer;
import uk.throughcare.forms.FormElsewhere.Checked;
import uk.throughcare.journey.Refused;
import uk.throughcare.listing.Offering.Confirmation;
import uk.throughcare.notification.SignedLinks;
import uk.throughcare.notification.WrongLinkAnswer;
import uk.throughcare.notification.WrongLinks;

/** The pages on which anybody offers a service, and confirms that the address is theirs. */
@Controller
@RequestMapping("/offer-a-service")
class OfferPages {

    /** What the link that confirms an offer is signed for. */
    private static final String PURPOSE = "offer";

    /** A field that people do not see; whoever fills all fields there are fills it too. */
    private static final String TRAP = "fax";

    private static final String STAMP = "stamp";

    private final OfferTasks form;
    private final Offering offering;
    private final Stamps stamps;
    private final OfferLimit limit;
    private final SignedLinks signed;
    private final WrongLinks wrong;
    private final ListingSettings settings;

    OfferPages(
            OfferTasks form,
            Offering offering,
            Stamps stamps,
            OfferLimit limit,
            SignedLinks signed,
            WrongLinks wrong,
            ListingSettings settings) {
        this.form = form;
        this.offering = offering;
        this.stamps = stamps;
        this.limit = limit;
        this.signed = signed;
        this.wrong = wrong;
        this.settings = settings;
    }

    @GetMapping
    String look(ModelMap page, CsrfToken token) {
        return show(page, token, new LinkedMultiValueMap<>(), stamps.now(), List.of());
    }

    @PostMapping
    String offer(
            @RequestParam MultiValueMap<String, String> sent,
            ModelMap page,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        String stamp = Optional.ofNullable(sent.getFirst(STAMP)).orElse("");
        try {
            refuseMachines(sent, stamp);
            Checked<Offer> checked = form.check(PageAnswers.read(form.questions(), sent));
            String email = checked.typed().email();
            if (!limit.allows(request.getRemoteAddr(), email)) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                return show(page, token, sent, stamp, tooMany());
            }
            offering.offer(checked.version(), email, checked.answers());
            return "redirect:/offer-a-service/sent";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(page, token, sent, stamps.isGood(stamp) ? stamp : stamps.now(), refused.problems());
        }
    }

    private void refuseMachines(MultiValueMap<String, String> sent, String stamp) {
        if (!Optional.ofNullable(sent.getFirst(TRAP)).orElse("").isEmpty()) {
            throw Refused.because(TRAP, "the field that is not to be seen must stay empty: send it again without");
        }
        if (!stamps.isGood(stamp)) {
            throw Refused.because(STAMP, "this page was open for too long: look at what you typed and send it again");
        }
        if (stamps.isTooFresh(stamp)) {
            throw Refused.because(STAMP, "that was very fast: look at what you typed and send it again in a moment");
        }
    }

    private static List<Refused.Problem> tooMany() {
        return Refused.because(
                        "",
                        "many offers have come from you in a short time: please wait an hour and send this one again")
                .problems();
    }

    private String show(
            ModelMap page,
            CsrfToken token,
            MultiValueMap<String, String> given,
            String stamp,
            List<Refused.Problem> problems) {
        // into its cookie before the page begins
        token.getToken();
        OfferForm.show(page, form.questions(), given, problems);
        page.put("stamp", stamp);
        return "listing/offer";
    }

    @GetMapping("/sent")
    String sent(ModelMap page) {
        page.put("days", settings.unconfirmedDays());
        return "listing/sent";
    }

    @GetMapping("/confirm/{token}")
    String lookAtConfirmation(
            @PathVariable String token,
            ModelMap page,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        csrf.getToken();
        return confirmation(token, offering::look, page, request, response);
    }

    /** A button, for programs that read mail open every link. */
    @PostMapping("/confirm/{token}")
    String confirm(
            @PathVariable String token, ModelMap page, HttpServletRequest request, HttpServletResponse response) {
        return confirmation(token, offering::confirm, page, request, response);
    }

    private String confirmation(
            String token,
            Function<UUID, Confirmation> step,
            ModelMap page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> offer = signed.read(PURPOSE, token);
        if (offer.isEmpty()) {
            return WrongLinkAnswer.to(request, response, wrong);
        }
        Confirmation now = step.apply(offer.get());
        if (now == Confirmation.GONE) {
            response.setStatus(HttpStatus.GONE.value());
        }
        page.put("token", token);
        page.put("now", now.name());
        page.put("days", settings.unconfirmedDays());
        return "listing/confirm";
    }
}
