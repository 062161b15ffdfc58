package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.throughcare.Referred;
import uk.throughcare.journey.Refused;

class ReferralRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final Referred inPrison = Referred.aPersonIn("LEI");
    private final Referred outside = Referred.aPersonOnProbationWith("PDU-LEEDS");

    @Test
    void whatFitsTogetherIsTaken() {
        assertThatCode(() -> ReferralRules.check(referral(inPrison), true, TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReferralRules.check(referral(outside), false, TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReferralRules.check(referral(inPrison.leavingOn(TODAY)), true, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void somebodyInPrisonHasAPrisonNumber() {
        assertThat(problems(outside.with("noReleaseDateReason", "REMAND"), true))
                .containsExactly(new Refused.Problem("prisonNumber", "it is needed for somebody in prison"));
    }

    @Test
    void somebodyOutsideHasOneOfTheNumbers() {
        assertThat(problems(outside.without("crn"), false))
                .containsExactly(new Refused.Problem("crn", "give the CRN or the prison number"));
    }

    @Test
    void eachMistypedNumberIsNamed() {
        Referred mistyped =
                inPrison.with("prisonNumber", "A12B4BC").with("crn", "X12").with("nhsNumber", "943 476 5918");
        assertThat(problems(mistyped, true))
                .extracting(Refused.Problem::field)
                .containsExactly("prisonNumber", "crn", "nhsNumber");
    }

    @Test
    void nobodyIsBornTomorrow() {
        assertThat(problems(inPrison.with("dateOfBirth", "2026-11-23"), true))
                .containsExactly(new Refused.Problem("dateOfBirth", "it is in the future"));
    }

    @Test
    void anAgeIsPlausible() {
        assertThat(problems(inPrison.with("dateOfBirth", "2020-01-01"), true))
                .containsExactly(new Refused.Problem("dateOfBirth", "it makes the person 6 years old: check the year"));
        assertThat(problems(inPrison.with("dateOfBirth", "1888-01-01"), true))
                .containsExactly(
                        new Refused.Problem("dateOfBirth", "it makes the person 138 years old: check the year"));
        assertThatCode(() -> ReferralRules.check(referral(inPrison.with("dateOfBirth", "2016-11-22")), true, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void inPrisonThereIsAReleaseDateOrAReasonWhyNot() {
        assertThat(problems(inPrison.without("noReleaseDateReason"), true))
                .containsExactly(new Refused.Problem("noReleaseDateReason", "say why there is no release date"));
        assertThat(problems(inPrison.leavingOn(TODAY.minusDays(1)), true))
                .containsExactly(new Refused.Problem("releaseDate", "it has passed, and the person is in prison"));
    }

    @Test
    void everyRequiredAnswerIsMissed() {
        assertThat(VALIDATOR.validate(referral(inPrison))).isEmpty();
        for (String field : List.of(
                "team",
                "referrerName",
                "referrerRole",
                "referrerEmail",
                "personName",
                "dateOfBirth",
                "reasons",
                "consent",
                "riskToStaff")) {
            assertThat(VALIDATOR.validate(referral(Referred.aPersonIn("LEI").without(field))))
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactly(field);
        }
    }

    @Test
    void anAddressAndAScoreKeepTheirForm() {
        assertThat(VALIDATOR.validate(
                        referral(inPrison.with("referrerEmail", "nowhere").with("wellbeing", 11))))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder("referrerEmail", "wellbeing");
    }

    private static List<Refused.Problem> problems(Referred described, boolean inCustody) {
        return catchThrowableOfType(Refused.class, () -> ReferralRules.check(referral(described), inCustody, TODAY))
                .problems();
    }

    private static Referral referral(Referred described) {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .build()
                .convertValue(described.answers(), Referral.class);
    }
}
