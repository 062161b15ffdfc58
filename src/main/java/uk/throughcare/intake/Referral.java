package uk.throughcare.intake;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Crn;
import uk.throughcare.cases.NhsNumber;
import uk.throughcare.cases.People;
import uk.throughcare.cases.PrisonNumber;

/**
 * What a referrer tells us, by the keys of the form refer-a-person.
 *
 * @param selfReferral whether the person asked for it themselves
 * @param needs codes of the pathways
 * @param wellbeing how satisfied with life the person says to be, 0 to 10
 */
record Referral(
        @NotNull(message = NEEDED) String team,
        @NotBlank(message = NEEDED) String referrerName,
        @NotBlank(message = NEEDED) String referrerRole,

        @NotBlank(message = NEEDED) @Email(message = "it must be an email address, like name@example.org")
        String referrerEmail,

        boolean selfReferral,
        @Nullable String prisonNumber,
        @Nullable String crn,
        @Nullable String nhsNumber,
        @NotBlank(message = NEEDED) String personName,
        @NotNull(message = NEEDED) LocalDate dateOfBirth,
        List<String> needs,
        @NotBlank(message = NEEDED) String reasons,
        @Nullable String wants,

        @Nullable @Min(value = 0, message = WELLBEING) @Max(value = 10, message = WELLBEING)
        Integer wellbeing,

        @NotNull(message = "say whether the person agrees to be referred")
        Consent consent,

        List<String> communicationNeeds,
        @Nullable String language,

        @NotNull(message = NEEDED) @Pattern(regexp = "YES|NO", message = "it must be YES or NO")
        String riskToStaff,

        @Nullable String risks,
        @Nullable LocalDate releaseDate,
        @Nullable String noReleaseDateReason) {

    private static final String NEEDED = "an answer is needed";
    private static final String WELLBEING = "it must be from 0 to 10";

    Referral {
        needs = orEmpty(needs);
        communicationNeeds = orEmpty(communicationNeeds);
    }

    People.Details person() {
        return new People.Details(
                Optional.ofNullable(prisonNumber)
                        .map(PrisonNumber::of)
                        .map(PrisonNumber::value)
                        .orElse(null),
                Optional.ofNullable(crn).map(Crn::of).map(Crn::value).orElse(null),
                Optional.ofNullable(nhsNumber)
                        .map(NhsNumber::of)
                        .map(NhsNumber::value)
                        .orElse(null),
                personName,
                dateOfBirth,
                communicationNeeds,
                language,
                riskToStaff.equals("YES"),
                risks);
    }

    private static List<String> orEmpty(@Nullable List<String> codes) {
        return codes == null ? List.of() : List.copyOf(codes);
    }
}
