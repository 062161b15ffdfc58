package uk.throughcare.tasklist;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The tab “Case” beside a task's form: a piece of a page, put there by the script {@code case-tab.js}. */
@Controller
class CaseTab {

    private final CaseStories stories;

    CaseTab(CaseStories stories) {
        this.stories = stories;
    }

    @GetMapping("/casework/tasks/{task}")
    String story(@PathVariable String task, ModelMap page) {
        page.addAttribute("story", stories.ofTask(task).orElseThrow(NoSuchStory::new));
        return "tasklist/case-tab";
    }

    /** There is no such task, or no case of it, for this reader. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchStory extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
