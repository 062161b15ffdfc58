package uk.throughcare.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;

/** The pages on which referrers upload a list of people and see how far it is. */
@Controller
@RequestMapping("/bulk")
class BulkPages {

    private static final int LISTS_SHOWN = 10;
    private static final int REFUSALS_SHOWN = 200;
    private static final String LOOK_AGAIN_AFTER = "3";

    private final BulkReferrals referrals;
    private final BulkSettings settings;

    BulkPages(BulkReferrals referrals, BulkSettings settings) {
        this.referrals = referrals;
        this.settings = settings;
    }

    /** A list as the page shows it. */
    record Shown(BulkProgress progress, String at) {}

    @GetMapping
    String upload(ModelMap page) {
        return upload(page, List.of());
    }

    @PostMapping
    String take(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refused.because("file", "choose a file first");
        }
        return "redirect:/bulk/" + referrals.take(file.getInputStream());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ModelAndView refused(Refused refused) {
        ModelMap page = new ModelMap();
        return new ModelAndView(upload(page, refused.problems()), page);
    }

    @ExceptionHandler(BulkController.NoSuchList.class)
    void noSuchList(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @GetMapping("/{id}")
    String progress(@PathVariable String id, ModelMap page, HttpServletResponse response) {
        BulkProgress progress = find(id, REFUSALS_SHOWN);
        if (!progress.isFinished()) {
            response.setHeader("Refresh", LOOK_AGAIN_AFTER);
        }
        page.addAttribute("list", shown(progress));
        return "bulk/progress";
    }

    @GetMapping(path = "/{id}/refused.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> refusedRows(@PathVariable String id) {
        return RowsDownload.refused(find(id, Integer.MAX_VALUE));
    }

    @GetMapping(path = "/{id}/accepted.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> acceptedRows(@PathVariable String id) {
        UUID list = find(id, 0).id();
        return RowsDownload.accepted(list, referrals.accepted(list));
    }

    @GetMapping(path = "/empty-list.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> emptyList() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"referrals.csv\"")
                .body(referrals.columns().stream().map(BulkColumn::key).collect(Collectors.joining(",", "", "\r\n")));
    }

    private String upload(ModelMap page, List<Refused.Problem> problems) {
        page.addAttribute("problems", problems);
        page.addAttribute("columns", referrals.columns());
        page.addAttribute("mostRows", settings.mostRows());
        page.addAttribute("largestFile", settings.largestFile().toMegabytes() + " MB");
        page.addAttribute(
                "lists",
                referrals.latest(LISTS_SHOWN).stream().map(BulkPages::shown).toList());
        return "bulk/upload";
    }

    private BulkProgress find(String id, int refusals) {
        return BulkController.typed(id)
                .flatMap(upload -> referrals.progress(upload, refusals))
                .orElseThrow(BulkController.NoSuchList::new);
    }

    private static Shown shown(BulkProgress progress) {
        return new Shown(progress, DatesInWords.moment(progress.receivedAt()));
    }
}
