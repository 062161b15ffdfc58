package uk.throughcare.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Crn;
import uk.throughcare.cases.NhsNumber;
import uk.throughcare.cases.PrisonNumber;
import uk.throughcare.journey.Refused;

/** What a form cannot check by itself, because it lies between two answers or in a number's check digit. */
final class ReferralRules {

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 120;

    private final Referral referral;
    private final boolean inCustody;
    private final LocalDate today;
    private final List<Refused.Problem> problems = new ArrayList<>();

    private ReferralRules(Referral referral, boolean inCustody, LocalDate today) {
        this.referral = referral;
        this.inCustody = inCustody;
        this.today = today;
    }

    /**
     * @throws Refused with everything that is wrong, each with its field
     */
    static void check(Referral referral, boolean inCustody, LocalDate today) {
        List<Refused.Problem> problems = new ReferralRules(referral, inCustody, today).problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private List<Refused.Problem> problems() {
        number("prisonNumber", referral.prisonNumber(), PrisonNumber::of);
        number("crn", referral.crn(), Crn::of);
        number("nhsNumber", referral.nhsNumber(), NhsNumber::of);
        someNumber();
        dateOfBirth();
        release();
        return problems;
    }

    private void number(String field, @Nullable String typed, Consumer<String> read) {
        if (typed == null) {
            return;
        }
        try {
            read.accept(typed);
        } catch (IllegalArgumentException mistyped) {
            refuse(field, String.valueOf(mistyped.getMessage()));
        }
    }

    private void someNumber() {
        if (inCustody && referral.prisonNumber() == null) {
            refuse("prisonNumber", "it is needed for somebody in prison");
        } else if (referral.prisonNumber() == null && referral.crn() == null) {
            refuse("crn", "give the CRN or the prison number");
        }
    }

    private void dateOfBirth() {
        int age = Period.between(referral.dateOfBirth(), today).getYears();
        if (referral.dateOfBirth().isAfter(today)) {
            refuse("dateOfBirth", "it is in the future");
        } else if (age < YOUNGEST || age > OLDEST) {
            refuse("dateOfBirth", "it makes the person {} years old: check the year", age);
        }
    }

    private void release() {
        if (!inCustody) {
            return;
        }
        @Nullable LocalDate date = referral.releaseDate();
        if (date == null && referral.noReleaseDateReason() == null) {
            refuse("noReleaseDateReason", "say why there is no release date");
        } else if (date != null && date.isBefore(today)) {
            refuse("releaseDate", "it has passed, and the person is in prison");
        }
    }

    private void refuse(String field, String reason, Object... others) {
        problems.addAll(Refused.because(field, reason, others).problems());
    }
}
