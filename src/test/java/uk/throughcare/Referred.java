package uk.throughcare;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A synthetic person as the referrer describes them; the answers to the referral form. */
public final class Referred {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final Map<String, Object> answers = new HashMap<>();

    private Referred(String team) {
        answers.put("team", team);
        answers.put("personName", "Robin Example");
        answers.put("dateOfBirth", "1988-05-17");
        answers.put("referrerName", "Pat Referrer");
        answers.put("referrerRole", "CHAPLAIN");
        answers.put("referrerEmail", "pat@referrer.example");
        answers.put("needs", List.of("ACCOMMODATION", "HEALTH", "CHILDREN_FAMILIES_AND_COMMUNITY"));
        answers.put("reasons", "Spends the days alone");
        answers.put("wants", "To be outside");
        answers.put("wellbeing", 3);
        answers.put("consent", "GIVEN");
        answers.put("riskToStaff", "NO");
    }

    /** Somebody in custody whose release date is not known. */
    public static Referred aPersonIn(String prison) {
        return new Referred(prison)
                .with("prisonNumber", prisonNumber(NUMBER.incrementAndGet()))
                .with("noReleaseDateReason", "REMAND");
    }

    /** Each number another, for a quarter of a million people. */
    private static String prisonNumber(int number) {
        return "%c%04dBC".formatted('A' + number / 10_000, number % 10_000);
    }

    public static Referred aPersonOnProbationWith(String communityTeam) {
        return new Referred(communityTeam).with("crn", "X%06d".formatted(NUMBER.incrementAndGet()));
    }

    public Referred leavingOn(LocalDate releaseDate) {
        answers.remove("noReleaseDateReason");
        return with("releaseDate", releaseDate.toString());
    }

    public Referred with(String field, Object answer) {
        answers.put(field, answer);
        return this;
    }

    public Referred without(String field) {
        answers.remove(field);
        return this;
    }

    public Map<String, Object> answers() {
        return answers;
    }
}
