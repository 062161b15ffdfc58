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
 * @param unfinished the task that nobody gets round to, or blank
 * @param referral the answers that refer the person
 * @param answers what is always answered later on, by form and field
 */
record CaseStory(
        String team,
        Instant referredAt,
        @Nullable LocalDate releaseDate,
        int stepsUntilLeftAlone,
        String unfinished,
        Map<String, @Nullable Object> referral,
        Map<String, String> answers) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> PRISONS = List.of("LEI", "MDI", "WEI");
    private static final List<String> COMMUNITY = List.of("PDU-LEEDS", "PDU-WAKEFIELD");
    private static final int NEVER = Integer.MAX_VALUE;

    /** However the dice fall, somebody is found at each stage; so many lives never come to a summary that more stop there. */
    private static final String SUMMARY = "userTask_writeClosingSummary";

    private static final List<String> EARLIER = List.of(
            "userTask_makeFirstContact",
            "userTask_prepareHandover",
            "userTask_chooseActivities",
            "userTask_makeFollowUpContact",
            "userTask_allocateLinkWorker");

    private static final Map<String, String> NEVER_REACHED =
            Map.of("make-first-contact.outcome", "DID_NOT_ATTEND", "decide-how-to-go-on.onNoContact", "CLOSE");
    private static final Map<String, String> LOST_LATER =
            Map.of("make-follow-up-contact.outcome", "DID_NOT_ATTEND", "decide-how-to-go-on.onNoContact", "CLOSE");

    static CaseStory invent(int number, Invented invented, Instant now) {
        boolean inPrison = inPrison(number);
        String team = team(number);
        Instant referredAt = DemoCalendar.inOfficeHours(
                now.minus(number * 4L % 330 + 1, ChronoUnit.DAYS).minus(invented.between(0, 40), ChronoUnit.HOURS));
        LocalDate referredOn = LocalDate.ofInstant(referredAt, LONDON);
        @Nullable
        LocalDate releaseDate = inPrison && number % 5 != 0 ? referredOn.plusDays(invented.between(30, 260)) : null;
        int leftAloneAfter = number % 7 == 2 ? invented.between(0, 9) : NEVER;
        return new CaseStory(
                team,
                referredAt,
                releaseDate,
                leftAloneAfter,
                unfinished(number),
                referral(invented, team, inPrison, releaseDate),
                course(number));
    }

    /** Of four three are. */
    static boolean inPrison(int number) {
        return number % 4 != 3;
    }

    static String team(int number) {
        return inPrison(number) ? PRISONS.get(number / 4 % 3) : COMMUNITY.get(number / 4 % 2);
    }

    private static String unfinished(int number) {
        return switch (number % 10) {
            case 1 -> EARLIER.get(number / 10 % EARLIER.size());
            case 6 -> SUMMARY;
            default -> "";
        };
    }

    private static Map<String, String> course(int number) {
        return switch (number % 16) {
            case 8 -> NEVER_REACHED;
            case 12 -> LOST_LATER;
            default -> Map.of();
        };
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
