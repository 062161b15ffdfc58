package uk.throughcare.assessment;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import uk.throughcare.cases.Appointments;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.Goals;
import uk.throughcare.cases.Plans;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** What the forms of the assessment show: what is known already, so that nobody is asked twice. */
@Component
class AssessmentFacts {

    private final Attempts attempts;
    private final Appointments appointments;
    private final Assessments assessments;
    private final SupportNeeds needs;
    private final Goals goals;
    private final Plans plans;

    AssessmentFacts(
            Attempts attempts,
            Appointments appointments,
            Assessments assessments,
            SupportNeeds needs,
            Goals goals,
            Plans plans) {
        this.attempts = attempts;
        this.appointments = appointments;
        this.assessments = assessments;
        this.needs = needs;
        this.goals = goals;
        this.plans = plans;
    }

    Map<String, Object> ofFirstContact(CaseReference reference) {
        int number = attempts.counted(reference, Attempt.Purpose.FIRST_CONTACT) + 1;
        return Map.of(
                "attemptNumber",
                number,
                "attemptsMost",
                attempts.most(),
                "appointmentShown",
                appointments.open(reference, Attempt.Purpose.FIRST_CONTACT));
    }

    /** Every attempt so far, newest last. */
    Map<String, Object> ofDecision(CaseReference reference) {
        return Map.of(
                "attempts",
                attempts.of(reference).stream()
                        .map(attempt -> Map.of(
                                "on", DatesInWords.day(attempt.on()),
                                "how", words(attempt.how().name()),
                                "outcome", words(attempt.outcome().name()),
                                "why", attempt.whyNot() == null ? "" : words(attempt.whyNot())))
                        .toList());
    }

    /** What the person told the last time, to be gone through again and not asked anew. */
    Map<String, Object> ofWhatMatters(CaseReference reference) {
        Map<String, Object> facts = new LinkedHashMap<>();
        assessments.newest(reference).ifPresent(last -> {
            facts.put("whatMatters", last.whatMatters());
            facts.put("strengths", blankIfNone(last.strengths()));
            facts.put("otherNeeds", blankIfNone(last.otherNeeds()));
        });
        goals.of(reference).forEach(goal -> facts.put("goal" + goal.number(), goal.words()));
        return facts;
    }

    /** Codes of the person's needs, by pathway. */
    List<String> needsOf(CaseReference reference, String pathway) {
        return needs.of(reference).stream()
                .filter(need -> need.pathway().equals(pathway))
                .map(SupportNeeds.Need::code)
                .toList();
    }

    Map<String, Object> ofPlan(CaseReference reference) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "whatMattersToThem",
                assessments
                        .newest(reference)
                        .map(Assessments.Assessment::whatMatters)
                        .orElse(""));
        facts.put(
                "goalsRecorded",
                goals.of(reference).stream()
                        .map(goal -> goal.number() + ". " + goal.words())
                        .collect(joining("\n")));
        facts.put("needsRecorded", needs.inWords(reference));
        plans.newest(reference).map(Plans.Plan::content).ifPresent(last -> {
            facts.put("activitiesWanted", last.activitiesWanted());
            facts.put("activitiesWantedWords", blankIfNone(last.activitiesWantedWords()));
            facts.put("whoDoesWhat", last.whoDoesWhat());
        });
        return facts;
    }

    /** A code as words: DID_NOT_ATTEND is "Did not attend". */
    private static String words(String code) {
        return Words.say(StringUtils.capitalize(code.toLowerCase(Locale.UK).replace('_', ' ')));
    }

    private static String blankIfNone(@Nullable String text) {
        return text == null ? "" : text;
    }
}
