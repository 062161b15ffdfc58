package uk.throughcare.exchange;

import static uk.throughcare.exchange.FhirBundle.coded;
import static uk.throughcare.exchange.FhirBundle.day;
import static uk.throughcare.exchange.FhirBundle.words;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Measures;

/** What the person wants to reach, and how they say they are, as FHIR. */
final class FhirOutcomes {

    private static final String ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement";

    /** Total scores that LOINC has a code for; of the others the words are told alone. */
    private static final Map<String, String> LOINC = Map.of("PHQ9", "44261-6", "GAD7", "70274-6");

    private FhirOutcomes() {}

    /**
     * Before the plan is agreed a goal is proposed. A review completes it, cancels it, or leaves it active and says how it goes
     * (HL7, GoalAchievementStatus).
     */
    static Goal goal(CaseRecord.Goal goal, boolean isAgreed) {
        Goal told = new Goal();
        told.setDescription(words(goal.words()));
        told.setStart(new DateType(day(LocalDate.ofInstant(goal.setAt(), ZoneOffset.UTC))));
        told.setLifecycleStatus(lifecycle(goal.outcome(), isAgreed));
        if (goal.outcome() != null && !goal.outcome().equals("DROPPED")) {
            told.setAchievementStatus(achievement(goal.outcome()));
        }
        if (goal.reviewedOn() != null) {
            told.setStatusDateElement(new DateType(day(goal.reviewedOn())));
        }
        return told;
    }

    private static GoalLifecycleStatus lifecycle(@Nullable String outcome, boolean isAgreed) {
        if (outcome == null) {
            return isAgreed ? GoalLifecycleStatus.ACTIVE : GoalLifecycleStatus.PROPOSED;
        }
        return switch (outcome) {
            case "MET" -> GoalLifecycleStatus.COMPLETED;
            case "DROPPED" -> GoalLifecycleStatus.CANCELLED;
            default -> GoalLifecycleStatus.ACTIVE;
        };
    }

    private static CodeableConcept achievement(String outcome) {
        return switch (outcome) {
            case "MET" -> coded(ACHIEVEMENT, "achieved", "Achieved");
            case "PARTLY" -> coded(ACHIEVEMENT, "improving", "Improving");
            case "NOT" -> coded(ACHIEVEMENT, "not-achieved", "Not Achieved");
            default -> throw new IllegalArgumentException("No review ends with " + outcome);
        };
    }

    /** One answer, or one total, with the band in which the instrument's owner reports it. */
    static Observation observation(Measures.Measure measure) {
        Observation told = new Observation();
        told.setStatus(ObservationStatus.FINAL);
        told.addCategory(coded("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey"));
        String loinc = LOINC.get(measure.instrument());
        told.setCode(words(measure.instrument() + ": " + measure.title()));
        if (loinc != null) {
            told.getCode().addCoding().setSystem("http://loinc.org").setCode(loinc);
        }
        told.setEffective(new DateTimeType(day(measure.takenOn())));
        told.setValue(new Quantity()
                .setValue(measure.reported())
                .setUnit("score")
                .setSystem("http://unitsofmeasure.org")
                .setCode("{score}"));
        told.addInterpretation(words(measure.band()));
        return told;
    }
}
