package uk.throughcare.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sees a case from now on, by the keys of the form restrict-case. */
record WhoMaySee(
        @NotBlank String reference,
        @NotNull Who who,
        @Nullable List<String> people,
        @Nullable String restrictReason) {

    enum Who {
        NAMED,
        TEAM
    }
}
