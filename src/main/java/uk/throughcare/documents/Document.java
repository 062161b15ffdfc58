package uk.throughcare.documents;

import java.time.Instant;
import java.util.UUID;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.language.Language;

/** A letter that was made, without its pages. */
public record Document(UUID id, CaseReference reference, Letter.Kind kind, Language language, Instant madeAt) {

    /** Nothing that tells whom it is about. */
    public String fileName() {
        return reference.value() + "-" + kind.file() + ".pdf";
    }
}
