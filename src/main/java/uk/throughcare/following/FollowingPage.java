package uk.throughcare.following;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;

/** Where designers try what would come of a change for running cases, have them follow, and watch. */
@Controller
class FollowingPage {

    private static final String AGAIN = "redirect:/designer/following";

    private final FollowingDiagrams following;
    private final FollowingTrial trial;

    FollowingPage(FollowingDiagrams following, FollowingTrial trial) {
        this.following = following;
        this.trial = trial;
    }

    @GetMapping(path = "/designer/following", produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam(required = false) @Nullable String mode, Model page) {
        return refusing(page, () -> {
            if (mode != null) {
                page.addAttribute("trial", trial.of(FollowingDiagrams.mode(mode)));
            }
        });
    }

    @PostMapping(path = "/designer/following", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String begin(
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String reason,
            Principal user,
            Model page) {
        return after(page, () -> following.begin(mode, reason, user.getName()));
    }

    @PostMapping(path = "/designer/following/state", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String change(@RequestParam(required = false) @Nullable String state, Model page) {
        return after(page, () -> following.change(state));
    }

    private String after(Model page, Runnable act) {
        String shown = refusing(page, act);
        return page.containsAttribute("problems") ? shown : AGAIN;
    }

    private String refusing(Model page, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            page.addAttribute("problems", refused.problems());
        }
        page.addAttribute("modes", List.of(Mode.values()));
        following
                .latest()
                .ifPresent(progress -> page.addAttribute("progress", progress)
                        .addAttribute("began", DatesInWords.moment(progress.begunAt())));
        return "designer/following";
    }
}
