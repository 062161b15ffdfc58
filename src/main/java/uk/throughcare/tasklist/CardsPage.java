package uk.throughcare.tasklist;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.throughcare.cases.OwnTeamsOnly;

/** The cards of a page of Tasklist's list; the script {@code cards.js} asks for all of them at once. */
@Controller
@OwnTeamsOnly
class CardsPage {

    private final TaskCards cards;

    CardsPage(TaskCards cards) {
        this.cards = cards;
    }

    @GetMapping("/casework/cards")
    String cards(@RequestParam List<String> task, ModelMap page) {
        page.addAttribute("cards", cards.of(task));
        return "tasklist/cards";
    }
}
