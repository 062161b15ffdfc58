package uk.throughcare.dataprotection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API by which administrators see who saw or changed what, and that nobody has tampered with that. */
@RestController
@Tag(name = "Audit", description = "Who saw or changed what, when, from where")
class AuditController {

    private final AccessAudit audit;
    private final AuditSeals seals;

    /**
     * @param holds whether every sealed row is as it was, and what is missing was erased by right
     */
    record Answer(boolean holds, AuditSeals.Check found) {}

    AuditController(AccessAudit audit, AuditSeals seals) {
        this.audit = audit;
        this.seals = seals;
    }

    @GetMapping("/api/audit")
    @Operation(summary = "What was read and changed, the newest first, of one case or by one user")
    ResponseEntity<List<AccessAudit.Entry>> entries(
            @RequestParam(defaultValue = "") String reference, @RequestParam(defaultValue = "") String who) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(audit.of(reference, who));
    }

    @GetMapping("/api/audit/check")
    @Operation(summary = "Whether what is sealed is as it was")
    Answer check() {
        AuditSeals.Check found = seals.check();
        return new Answer(found.holds(), found);
    }
}
