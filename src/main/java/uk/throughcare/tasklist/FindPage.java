package uk.throughcare.tasklist;

import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.language.Words;

/** “Find a case”; what is looked for is posted, since a name must not stand in an address. */
@Controller
@OwnTeamsOnly
@RequestMapping("/casework/find")
class FindPage {

    private static final int SHORTEST = 2;

    private final CaseFinding finding;
    private final TimelineWords words;

    FindPage(CaseFinding finding, TimelineWords words) {
        this.finding = finding;
        this.words = words;
    }

    @GetMapping
    String ask(ModelMap page) {
        page.addAttribute("sought", "");
        return "tasklist/find";
    }

    @PostMapping
    String find(@RequestParam(name = "words", defaultValue = "") String sought, ModelMap page) {
        page.addAttribute("sought", sought);
        if (sought.strip().length() < SHORTEST) {
            page.addAttribute(
                    "problem", Words.say("Enter a name, a reference, a prison number, a CRN or a date of birth"));
        } else {
            page.addAttribute("found", finding.by(sought));
            page.addAttribute("words", words);
        }
        return "tasklist/find";
    }
}
