package uk.throughcare.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where designers who try a changed journey move the time of the demonstration forward. */
@Controller
@WhereMailIsCaught
class PretendTimePage {

    private static final String PATH = "/designer/time";

    private final PretendTime time;
    private final Clock clock;

    PretendTimePage(PretendTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String page(Model page) {
        page.addAttribute("now", clock.instant().atZone(clock.getZone()));
        page.addAttribute("englishAlone", true);
        return "demo/time";
    }

    /**
     * @param days whole days, 1 to 366
     */
    @PostMapping(PATH)
    ResponseEntity<Void> forward(@RequestParam int days) {
        if (days < 1 || days > 366) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "days: give a number from 1 to 366");
        }
        time.forward(Duration.ofDays(days));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH))
                .build();
    }
}
