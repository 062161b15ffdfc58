package uk.throughcare.tasklist;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.journey.CaseReference;

/** A case's story: beside a task's form, where the script {@code case-tab.js} puts it, and on a page of its own. */
@Controller
@OwnTeamsOnly
class CasePages {

    private final CaseStories stories;
    private final CaseDocuments documents;

    CasePages(CaseStories stories, CaseDocuments documents) {
        this.stories = stories;
        this.documents = documents;
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

    /** Shown where it stands, to be printed; no copy stays in the browser. */
    @GetMapping("/casework/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        CaseDocuments.Opened opened = documents.open(id).orElseThrow(NoSuchStory::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(opened.document().fileName())
                                .build()
                                .toString())
                .body(opened.content());
    }

    /** There is no such task or document, or no case of it, for this reader. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchStory extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
