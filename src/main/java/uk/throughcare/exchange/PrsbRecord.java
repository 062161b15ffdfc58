package uk.throughcare.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Measures;
import uk.throughcare.cases.Plans;

/**
 * The record of a case under the headings of the Social Prescribing Information Standard (Professional Record Standards Body).
 *
 * <p>The headings follow the standard's sections; what stands below them is what Throughcare keeps, in its own codes. Sections
 * of which Throughcare keeps nothing, like the GP practice, are left out. Personal and safety matters that not all staff of the
 * team read are left out too, see the package.
 *
 * @param recordedBy who holds the case, and when it was told
 */
record PrsbRecord(
        PersonDemographics personDemographics,
        ReferrerDetails referrerDetails,
        ReferralDetails referralDetails,
        Consent consent,
        IndividualRequirements individualRequirements,
        SafetyAlerts safetyAlerts,
        SocialContext socialContext,
        AboutMe aboutMe,
        Assessment assessment,
        Plan personalisedCareAndSupportPlan,
        Services activitiesAndServices,
        List<Outcome> outcomesAndMeasures,
        List<FollowUp> actionsAndFollowUp,
        List<Paper> distribution,
        RecordedBy recordedBy) {

    /** @param nhsNumber ten digits */
    record PersonDemographics(
            String name,
            LocalDate dateOfBirth,
            @Nullable String nhsNumber,
            @Nullable String prisonNumber,
            @Nullable String crn) {}

    record ReferrerDetails(String name, String role, String email) {}

    /**
     * @param channel TASKLIST, API, CSV or SELF
     * @param status OPEN, DECLINED, CLOSED or JOINED
     * @param needs resettlement pathways that the referrer named
     * @param satisfactionWithLife as the referrer told, 0 to 10
     * @param outcome of the case, a code; none while it is open
     * @param endedBecause in words
     */
    record ReferralDetails(
            String reference,
            String channel,
            Instant receivedAt,
            String reasonForReferral,
            @Nullable String whatThePersonWants,
            @Nullable String furtherInformation,
            List<String> needs,
            @Nullable Integer satisfactionWithLife,
            String status,
            @Nullable Instant acceptedAt,
            @Nullable String supportModel,
            @Nullable String priority,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            @Nullable String endedBecause) {}

    /** @param toReferral GIVEN, NOT_GIVEN or NOT_ABLE */
    record Consent(String toReferral, LocalDate recordedOn) {}

    /** @param communicationNeeds INTERPRETER, WELSH, EASY_READ, HEARING, SIGHT */
    record IndividualRequirements(
            List<String> communicationNeeds, @Nullable String preferredLanguage) {}

    record SafetyAlerts(boolean riskToStaff, @Nullable String risks) {}

    record SocialContext(boolean inCustody, @Nullable LocalDate releaseDate) {}

    record AboutMe(
            @Nullable String whatMattersToMe, @Nullable String strengths) {}

    record Need(String code, String pathway, String need) {}

    record Assessment(
            @Nullable Instant recordedAt,
            List<Need> needs,
            @Nullable String otherNeeds) {}

    /** @param outcome of the last review: MET, PARTLY, NOT or DROPPED */
    record Goal(
            String goal, @Nullable String outcome, @Nullable LocalDate reviewedOn) {}

    /** @param version none: there is no plan yet */
    record Plan(
            @Nullable Integer version,
            @Nullable LocalDate agreedOn,
            List<Goal> goals,
            @Nullable String activitiesWanted,
            @Nullable String whoDoesWhat) {}

    record Services(List<Activity> introducedTo, List<String> toldOf) {}

    /** @param state CHOSEN, ASKED, WAITING, ACCEPTED, DECLINED or ENDED */
    record Activity(
            String name,
            String provider,
            boolean personAgreesToSharing,
            String state,
            Instant chosenAt,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable String declineReason,
            int sessions,
            int attended) {}

    /** @param value as the instrument's owner wants it reported */
    record Outcome(
            String instrument, String question, String occasion, LocalDate takenOn, BigDecimal value, String band) {}

    record FollowUp(String kind, LocalDate heldOn, String nextStep) {}

    record Paper(String kind, String language, Instant madeAt) {}

    record RecordedBy(String team, @Nullable String linkWorker, Instant at) {}

    static PrsbRecord of(CaseRecord told) {
        Optional<CaseRecord.Assessment> assessed = Optional.ofNullable(told.assessment());
        return new PrsbRecord(
                new PersonDemographics(
                        told.person().name(),
                        told.person().dateOfBirth(),
                        told.person().nhsNumber(),
                        told.person().prisonNumber(),
                        told.person().crn()),
                new ReferrerDetails(
                        told.referral().referrerName(),
                        told.referral().referrerRole(),
                        told.referral().referrerEmail()),
                referral(told),
                new Consent(told.consent().answer(), told.consent().at()),
                new IndividualRequirements(
                        told.person().communicationNeeds(), told.person().language()),
                new SafetyAlerts(told.person().riskToStaff(), told.person().risks()),
                new SocialContext(told.about().inCustody(), told.about().releaseDate()),
                new AboutMe(
                        assessed.map(CaseRecord.Assessment::whatMatters).orElse(null),
                        assessed.map(CaseRecord.Assessment::strengths).orElse(null)),
                new Assessment(
                        assessed.map(CaseRecord.Assessment::recordedAt).orElse(null),
                        told.needs().stream()
                                .map(need -> new Need(need.code(), need.pathway(), need.need()))
                                .toList(),
                        assessed.map(CaseRecord.Assessment::otherNeeds).orElse(null)),
                plan(told),
                new Services(
                        told.activities().stream().map(PrsbRecord::activity).toList(), told.toldOf()),
                told.measures().stream().map(PrsbRecord::outcome).toList(),
                told.followUps().stream()
                        .map(one -> new FollowUp(one.kind(), one.heldOn(), one.nextStep()))
                        .toList(),
                told.papers().stream()
                        .map(one -> new Paper(one.kind(), one.language(), one.madeAt()))
                        .toList(),
                new RecordedBy(told.team(), told.about().linkWorker(), told.readAt()));
    }

    private static ReferralDetails referral(CaseRecord told) {
        CaseRecord.Referral referral = told.referral();
        return new ReferralDetails(
                told.about().reference().value(),
                referral.channel(),
                referral.receivedAt(),
                referral.reasons(),
                referral.wants(),
                referral.moreFacts(),
                referral.needs(),
                referral.wellbeing(),
                told.about().status().name(),
                told.about().acceptedAt(),
                told.about().supportModel(),
                told.about().priority(),
                told.about().closedAt(),
                told.about().outcome(),
                referral.endedBecause());
    }

    private static Plan plan(CaseRecord told) {
        Optional<Plans.Plan> plan = Optional.ofNullable(told.plan());
        return new Plan(
                plan.map(Plans.Plan::version).orElse(null),
                plan.map(Plans.Plan::agreedOn).orElse(null),
                told.goals().stream()
                        .map(goal -> new Goal(goal.words(), goal.outcome(), goal.reviewedOn()))
                        .toList(),
                plan.map(known -> known.content().activitiesWantedWords()).orElse(null),
                plan.map(known -> known.content().whoDoesWhat()).orElse(null));
    }

    private static Activity activity(CaseRecord.Activity one) {
        return new Activity(
                one.name(),
                one.provider(),
                one.shareAgreed(),
                one.state(),
                one.chosenAt(),
                one.startOn(),
                one.endedOn(),
                one.endReason(),
                one.declineReason(),
                one.sessions(),
                one.attended());
    }

    private static Outcome outcome(Measures.Measure one) {
        return new Outcome(one.instrument(), one.title(), one.occasion(), one.takenOn(), one.reported(), one.band());
    }
}
