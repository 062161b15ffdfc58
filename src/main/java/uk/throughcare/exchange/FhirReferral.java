package uk.throughcare.exchange;

import static uk.throughcare.exchange.FhirBundle.coded;
import static uk.throughcare.exchange.FhirBundle.date;
import static uk.throughcare.exchange.FhirBundle.day;
import static uk.throughcare.exchange.FhirBundle.words;

import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import uk.throughcare.cases.Case;

/** The referral, and each activity that came of it, as FHIR. */
final class FhirReferral {

    private static final String SNOMED_CT = "http://snomed.info/sct";

    private FhirReferral() {}

    static ServiceRequest request(CaseRecord told) {
        CaseRecord.Referral referral = told.referral();
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier()
                .setType(words("Case reference"))
                .setValue(told.about().reference().value());
        request.setStatus(status(told.about())).setIntent(ServiceRequestIntent.ORDER);
        // SNOMED CT, UK edition
        request.setCode(coded(SNOMED_CT, "871731000000106", "Referral to social prescribing service"));
        request.setAuthoredOn(date(referral.receivedAt()));
        request.setRequester(new Reference().setDisplay(referral.referrerName() + ", " + referral.referrerRole()));
        request.addPerformer(new Reference().setDisplay(told.team()));
        request.addReasonCode(words(referral.reasons()));
        referral.needs().forEach(need -> request.addReasonCode(words(need)));
        Stream.of(referral.wants(), referral.moreFacts())
                .filter(Objects::nonNull)
                .forEach(note -> request.addNote().setText(note));
        return request;
    }

    /** What was supported to its end is completed; what ended before that, or went into another case, was revoked. */
    static ServiceRequestStatus status(Case about) {
        return switch (about.status()) {
            case OPEN -> ServiceRequestStatus.ACTIVE;
            case CLOSED ->
                "COMPLETED".equals(about.outcome()) ? ServiceRequestStatus.COMPLETED : ServiceRequestStatus.REVOKED;
            case DECLINED, JOINED -> ServiceRequestStatus.REVOKED;
        };
    }

    /** Asks the provider to fulfil the referral. */
    static Task task(CaseRecord.Activity activity) {
        ActivityProgress progress = ActivityProgress.of(activity);
        Task task = new Task();
        task.setStatus(progress.status()).setBusinessStatus(words(progress.businessStatus()));
        task.setIntent(TaskIntent.ORDER);
        task.setCode(coded("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", "Fulfill the focal request"));
        task.setDescription(activity.name());
        task.setAuthoredOn(date(activity.chosenAt()));
        if (activity.declineReason() != null) {
            task.setStatusReason(words(activity.declineReason()));
        }
        Period period = new Period();
        if (activity.startOn() != null) {
            period.setStartElement(new DateTimeType(day(activity.startOn())));
        }
        if (activity.endedOn() != null) {
            period.setEndElement(new DateTimeType(day(activity.endedOn())));
        }
        return period.isEmpty() ? task : task.setExecutionPeriod(period);
    }
}
