package uk.throughcare.tasklist;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads whoever opens the bare address to Tasklist; in the demonstration its welcome page stands there. */
@Controller
@ConditionalOnProperty(name = "throughcare.demo.enabled", havingValue = "false", matchIfMissing = true)
class FrontDoor {

    @GetMapping("/")
    String tasklist() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
