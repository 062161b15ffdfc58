package uk.throughcare.tasklist;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import uk.throughcare.journey.CaseReference;

/** A case's story: beside a task's form, where the script {@code case-tab.js} puts it, and on a page of its own. */
@Controller
class CasePages {

    private final CaseStories stories;

    CasePages(CaseStories stories) {
        this.stories = stories;
    }

    @GetMapping("/casework/tasks/{task}")
    String story(@PathVariable String task, ModelMap page) {
        page.addAttribute("story", stories.ofTask(task).orElseThrow(NoSuchStory::new));
        return "tasklist/case-tab";
    }

    @GetMapping("/casework/cases/{reference}")
    String page(@PathVariable String reference, ModelMap page) {
        page.addAttribute(
                "story", CaseReference.typed(reference).flatMap(stories::ofCase).orElseThrow(NoSuchStory::new));
        return "tasklist/case";
    }

    /** There is no such task, or no case of it, for this reader. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchStory extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
