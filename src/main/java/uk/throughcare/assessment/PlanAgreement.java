package uk.throughcare.assessment;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Plans;

/** Answers of the form agree-plan. */
record PlanAgreement(
        @Nullable List<String> activitiesWanted,
        @Nullable String activitiesWantedWords,
        @NotBlank String whoDoesWhat,
        @NotNull LocalDate agreedOn,
        Plans.@NotNull AgreedHow agreedHow,

        @AssertTrue(message = "a plan starts when the person agrees to it")
        boolean personAgrees) {

    Plans.Content content() {
        List<String> wanted = activitiesWanted == null ? List.of() : activitiesWanted;
        return new Plans.Content(wanted, activitiesWantedWords, whoDoesWhat);
    }
}
