package uk.throughcare.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the caught mail to whoever tries the demo. */
@Controller
@WhereMailIsCaught
class CaughtMailPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** A mail as the page shows it. */
    public record Shown(String at, String to, String subject, List<String> lines) {}

    private final CaughtMail caught;

    CaughtMailPage(CaughtMail caught) {
        this.caught = caught;
    }

    @GetMapping("/mail")
    String mail(Model page) {
        page.addAttribute(
                "mails",
                caught.newestFirst().stream()
                        .map(mail -> new Shown(
                                TIME.format(mail.at()),
                                mail.to(),
                                mail.subject(),
                                mail.body().lines().toList()))
                        .toList());
        return "demo/mail";
    }
}
