package uk.throughcare.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.throughcare.assessment.HowToGoOn.Decision;
import uk.throughcare.cases.Appointments;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.Goals;
import uk.throughcare.cases.Measures;
import uk.throughcare.cases.Plans;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.NextStep;
import uk.throughcare.journey.Refused;

/** Finds out with the person what matters to them, and agrees with them what to do. */
@Service
class Assessing {

    private final Attempts attempts;
    private final Appointments appointments;
    private final Assessments assessments;
    private final SupportNeeds needs;
    private final Goals goals;
    private final Measures measures;
    private final Plans plans;
    private final Timeline timeline;
    private final Clock clock;

    Assessing(
            Attempts attempts,
            Appointments appointments,
            Assessments assessments,
            SupportNeeds needs,
            Goals goals,
            Measures measures,
            Plans plans,
            Timeline timeline,
            Clock clock) {
        this.attempts = attempts;
        this.appointments = appointments;
        this.assessments = assessments;
        this.needs = needs;
        this.goals = goals;
        this.measures = measures;
        this.plans = plans;
        this.timeline = timeline;
        this.clock = clock;
    }

    Attempts.Result contacted(CaseReference reference, FirstContact contact) {
        Attempts.Result result = attempts.record(reference, contact.attempt());
        appointments.book(reference, Attempt.Purpose.FIRST_CONTACT, contact.nextOn(), contact.nextAt());
        return result;
    }

    NextStep goOn(CaseReference reference, Decision decision) {
        if (decision == Decision.CLOSE) {
            timeline.record(reference, "TRYING_ENDED");
            return NextStep.LOST_CONTACT;
        }
        attempts.keepTrying(reference);
        return NextStep.GO_ON;
    }

    void signposted(CaseReference reference, Signposting told) {
        told.services().forEach(service -> assessments.signposted(reference, service));
        timeline.record(reference, "SIGNPOSTED", Map.of("services", told.services()));
    }

    /** Keeps what the person told; a plan made on what they told before is not in force any more. */
    void told(CaseReference reference, WhatMatters told) {
        assessments.record(reference, told);
        needs.identify(reference, told.needs());
        goals.set(reference, told.goals());
        plans.supersede(reference);
        timeline.record(
                reference,
                "ASSESSMENT_RECORDED",
                Map.of("needs", told.needs().size(), "goals", told.goals().size()));
        measures.take(reference, Measures.ONS4, told.scores(), today());
    }

    /**
     * @throws Refused if no assessment is recorded yet, or the day of the agreement cannot be
     */
    void agreed(CaseReference reference, PlanAgreement agreement) {
        LocalDate assessedOn = assessments
                .newest(reference)
                .map(assessment -> LocalDate.ofInstant(assessment.recordedAt(), clock.getZone()))
                .orElseThrow(() ->
                        Refused.because("whoDoesWhat", "a plan needs what matters to the person to be recorded first"));
        if (agreement.agreedOn().isAfter(today())) {
            throw Refused.because("agreedOn", "it must be today or in the past");
        }
        if (agreement.agreedOn().isBefore(assessedOn)) {
            throw Refused.because(
                    "agreedOn",
                    "it must not be before the assessment was recorded, on {}",
                    DatesInWords.day(assessedOn));
        }
        int version = plans.draft(reference, agreement.content());
        plans.agree(reference, version, agreement.agreedOn(), agreement.agreedHow());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
