package uk.throughcare.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is special about one invented case; everything else is left to chance.
 *
 * @param releaseDate when the person leaves prison, if that is known
 * @param stepsUntilLeftAlone after so many steps nobody looks at the case any more, and it becomes overdue
 * @param referral the answers that refer the person
 */
record CaseStory(
        String team,
        Instant referredAt,
        @Nullable LocalDate releaseDate,
        int stepsUntilLeftAlone,
        Map<String, @Nullable Object> referral) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> PRISONS = List.of("LEI", "MDI", "WEI");
    private static final List<String> COMMUNITY = List.of("PDU-LEEDS", "PDU-WAKEFIELD");
    private static final int NEVER = Integer.MAX_VALUE;

    static CaseStory invent(int number, Invented invented, Instant now) {
        boolean inPrison = number % 4 != 3;
        String team = inPrison ? PRISONS.get(number / 4 % 3) : COMMUNITY.get(number / 4 % 2);
        Instant referredAt = DemoCalendar.inOfficeHours(
                now.minus(number * 4L % 330 + 1, ChronoUnit.DAYS).minus(invented.between(0, 40), ChronoUnit.HOURS));
        LocalDate referredOn = LocalDate.ofInstant(referredAt, LONDON);
        @Nullable
        LocalDate releaseDate = inPrison && number % 5 != 0 ? referredOn.plusDays(invented.between(30, 260)) : null;
        int leftAloneAfter = number % 7 == 2 ? invented.between(0, 9) : NEVER;
        return new CaseStory(
                team, referredAt, releaseDate, leftAloneAfter, referral(invented, team, inPrison, releaseDate));
    }

    private static Map<String, @Nullable Object> referral(
            Invented invented, String team, boolean inPrison, @Nullable LocalDate releaseDate) {
        Map<String, @Nullable Object> told = new HashMap<>();
        told.put("team", team);
        told.put("personName", invented.name());
        told.put("prisonNumber", inPrison ? invented.prisonNumber() : null);
        told.put("crn", inPrison ? null : invented.crn());
        told.put("nhsNumber", null);
        told.put(
                "dateOfBirth",
                LocalDate.of(invented.between(1955, 2005), invented.between(1, 12), invented.between(1, 28))
                        .toString());
        told.put("referrerName", invented.name());
        told.put("referrerEmail", "referrer@demo.example");
        told.put("releaseDate", releaseDate == null ? null : releaseDate.toString());
        told.put("noReleaseDateReason", inPrison && releaseDate == null ? "REMAND" : null);
        return told;
    }
}
