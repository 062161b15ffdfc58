package uk.throughcare.connection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.journey.Refused;
import uk.throughcare.notification.SignedLinks;
import uk.throughcare.notification.WrongLinkAnswer;
import uk.throughcare.notification.WrongLinks;
import uk.throughcare.notification.WrongLinks.Why;

/** The page on which a provider answers through its link, without an account. */
@Controller
@RequestMapping("/provider/{token}")
class ProviderPages {

    /** What a question is called where something is wrong with its answer. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("startOn", "Start"),
            Map.entry("placesNow", "Number of places"),
            Map.entry("expectedWaitWeeks", "Weeks to wait"),
            Map.entry("declineReason", "Why there is no place"),
            Map.entry("sessionOn", "Day of the session"),
            Map.entry("outcome", "Whether the person was there"),
            Map.entry("whoseReason", "Whose reason it was"),
            Map.entry("whyNot", "Why it was missed"),
            Map.entry("more", "Whether it goes on"),
            Map.entry("endReason", "Whether it goes on"),
            Map.entry("endWords", "What made them leave"));

    /** Where the first part of an answer is typed. */
    private static final Map<String, String> ANCHORS = Map.ofEntries(
            Map.entry("startOn", "startOn-day"),
            Map.entry("placesNow", "placesNow"),
            Map.entry("expectedWaitWeeks", "expectedWaitWeeks"),
            Map.entry("declineReason", "declineReason"),
            Map.entry("sessionOn", "sessionOn-day"),
            Map.entry("outcome", "outcome"),
            Map.entry("whoseReason", "whoseReason"),
            Map.entry("whyNot", "whyNot"),
            Map.entry("more", "more"),
            Map.entry("endReason", "more"),
            Map.entry("endWords", "endWords"));

    private final SignedLinks signed;
    private final ProviderLinks links;
    private final WrongLinks wrong;
    private final ProviderView view;
    private final ProviderFormTasks answers;
    private final Clock clock;

    ProviderPages(
            SignedLinks signed,
            ProviderLinks links,
            WrongLinks wrong,
            ProviderView view,
            ProviderFormTasks answers,
            Clock clock) {
        this.signed = signed;
        this.links = links;
        this.wrong = wrong;
        this.view = view;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    String look(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean kept,
            ModelMap page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return link(token)
                .map(link -> {
                    page.put("kept", kept);
                    return look(link, List.of(), Map.of(), page, request, response);
                })
                .orElseGet(() -> WrongLinkAnswer.to(request, response, wrong));
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam Map<String, String> given,
            ModelMap page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return link(token)
                .map(link -> answer(link, token, given, page, request, response))
                .orElseGet(() -> WrongLinkAnswer.to(request, response, wrong));
    }

    private String answer(
            ProviderLinks.Link link,
            String token,
            Map<String, String> given,
            ModelMap page,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!link.isGood(clock.instant())) {
            return look(link, List.of(), given, page, request, response);
        }
        try {
            take(link, new ProviderAnswers(given));
            return "redirect:/provider/" + token + "?kept=true";
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return look(link, refused.problems(), given, page, request, response);
        }
    }

    private State take(ProviderLinks.Link link, ProviderAnswers given) {
        return given.given().containsKey("providerAnswer")
                ? answers.introduces(link, given.introduction())
                : answers.records(link, given.attendance());
    }

    private String look(
            ProviderLinks.Link link,
            List<Refused.Problem> problems,
            Map<String, String> given,
            ModelMap page,
            HttpServletRequest request,
            HttpServletResponse response) {
        page.put("kept", page.getOrDefault("kept", false));
        if (!link.isGood(clock.instant())) {
            if (!Boolean.TRUE.equals(page.get("kept"))) {
                wrong.record(link.revokedAt() == null ? Why.EXPIRED : Why.REVOKED, link.id(), request.getRemoteAddr());
            }
            response.setStatus(HttpServletResponse.SC_GONE);
            page.put("why", view.closed(link));
            return "provider/closed";
        }
        if (problems.stream().anyMatch(problem -> problem.field().equals("providerAnswer"))) {
            wrong.record(Why.ANSWERED_ALREADY, link.id(), request.getRemoteAddr());
        }
        page.put("shown", view.open(link));
        page.put("given", given);
        page.put("problems", problems);
        page.put(
                "wrong",
                problems.stream()
                        .collect(Collectors.toMap(
                                problem -> problem.field().equals("endReason") ? "more" : problem.field(),
                                Refused.Problem::reason,
                                (first, second) -> first)));
        page.put("words", WORDS);
        page.put("anchors", ANCHORS);
        answers.choices().forEach(page::put);
        return "provider/answer";
    }

    private Optional<ProviderLinks.Link> link(String token) {
        return signed.read(ProviderLinks.PURPOSE, token).flatMap(links::find);
    }
}
