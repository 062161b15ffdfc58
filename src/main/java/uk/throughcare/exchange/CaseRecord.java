package uk.throughcare.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Measures;
import uk.throughcare.cases.Person;
import uk.throughcare.cases.Plans;

/**
 * What is on record of one case, as both shapes tell it; codes are those of our tables.
 *
 * @param team what the team is called that holds the case
 * @param plan the newest version, agreed or not
 * @param needs identified with the person, not those that the referrer named
 * @param toldOf services that the person was told of, with no placement
 * @param readAt when the record was read
 */
record CaseRecord(
        Case about,
        Person person,
        String team,
        Referral referral,
        Consent consent,
        @Nullable Assessment assessment,
        List<Need> needs,
        List<Goal> goals,
        Plans.@Nullable Plan plan,
        List<Activity> activities,
        List<String> toldOf,
        List<Measures.Measure> measures,
        List<FollowUp> followUps,
        List<Paper> papers,
        Instant readAt) {

    /**
     * @param channel TASKLIST, API, CSV or SELF
     * @param needs titles of the resettlement pathways that the referrer named
     * @param wellbeing how satisfied with life the person said to be, 0 to 10
     * @param endedBecause why the case ended, or the referral was declined, in words
     */
    record Referral(
            String channel,
            String referrerName,
            String referrerRole,
            String referrerEmail,
            List<String> needs,
            String reasons,
            @Nullable String wants,
            @Nullable String moreFacts,
            @Nullable Integer wellbeing,
            Instant receivedAt,
            @Nullable String endedBecause) {}

    /**
     * What the person says to being referred, as last asked, else as the referrer told.
     *
     * @param answer GIVEN, NOT_GIVEN or NOT_ABLE
     * @param at when it was told or asked
     */
    record Consent(String answer, LocalDate at) {}

    record Assessment(
            String whatMatters,
            @Nullable String strengths,
            @Nullable String otherNeeds,
            Instant recordedAt) {}

    /** @param pathway what the resettlement pathway is called to which it belongs */
    record Need(String code, String pathway, String need) {}

    /**
     * A goal as named last.
     *
     * @param outcome of the last review: MET, PARTLY, NOT or DROPPED
     */
    record Goal(
            long id,
            int number,
            String words,
            Instant setAt,
            @Nullable String outcome,
            @Nullable LocalDate reviewedOn) {}

    /**
     * An activity that the person was introduced to.
     *
     * @param state CHOSEN, ASKED, WAITING, ACCEPTED, DECLINED or ENDED
     * @param paused why it stands still
     * @param endReason COMPLETED, LEFT_EARLY, MOVED, CANCELLED, DECLINED or NO_ANSWER
     * @param declineReason why there was no place, in the provider's words
     * @param shareAgreed whether the person agrees that the provider is told of them
     * @param sessions how many sessions are on record
     * @param attended to how many of them the person came
     */
    record Activity(
            int id,
            String name,
            String provider,
            String state,
            @Nullable String paused,
            Instant chosenAt,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable String declineReason,
            boolean shareAgreed,
            int sessions,
            int attended) {}

    /** @param kind CONTACT or REVIEW */
    record FollowUp(String kind, LocalDate heldOn, String nextStep) {}

    /** A letter that was made for somebody. */
    record Paper(String kind, String language, Instant madeAt) {}
}
