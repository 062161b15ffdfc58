package uk.throughcare.exchange;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The record of a case as a FHIR R4 bundle of the type collection: Patient, Consent, ServiceRequest (the referral), Task and
 * Organization for each activity, Goal, Observation. Each refers to others by their addresses within the bundle ({@code
 * urn:uuid:}), which stay the same whenever the case is told.
 *
 * <p>The way in which a referral and its tasks hang together, and the tasks' statuses, are those of the HL7 implementation guide
 * SDOH Clinical Care; its profiles are those of the United States and are not claimed.
 */
final class FhirBundle {

    private final CaseRecord told;
    private final Map<String, Resource> resources = new LinkedHashMap<>();

    private FhirBundle(CaseRecord told) {
        this.told = told;
    }

    /** As FHIR JSON. */
    static String json(CaseRecord told) {
        return FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(of(told));
    }

    static Bundle of(CaseRecord told) {
        return new FhirBundle(told).bundle();
    }

    private Bundle bundle() {
        Reference patient = add("patient", FhirPerson.patient(told.person()));
        Reference consent = add("consent", FhirPerson.consent(told).setPatient(patient));
        Reference referral =
                add("referral", FhirReferral.request(told).setSubject(patient).addSupportingInfo(consent));
        told.activities().forEach(activity -> activity(activity, patient, referral));
        told.goals()
                .forEach(goal -> add(
                        "goal/" + goal.id(), FhirOutcomes.goal(goal, isAgreed()).setSubject(patient)));
        // nothing that was measured is changed or removed: what comes is added at the end
        IntStream.range(0, told.measures().size())
                .forEach(place -> add(
                        "measure/" + place,
                        FhirOutcomes.observation(told.measures().get(place)).setSubject(patient)));
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION).setTimestamp(date(told.readAt()));
        resources.forEach(
                (name, resource) -> bundle.addEntry().setFullUrl(address(name)).setResource(resource));
        return bundle;
    }

    private void activity(CaseRecord.Activity activity, Reference patient, Reference referral) {
        Reference provider = add("provider/" + activity.provider(), new Organization().setName(activity.provider()));
        add(
                "activity/" + activity.id(),
                FhirReferral.task(activity).setFor(patient).setFocus(referral).setOwner(provider));
    }

    private boolean isAgreed() {
        return told.plan() != null && told.plan().agreedOn() != null;
    }

    /** What is there under the name already stays. */
    private Reference add(String name, Resource resource) {
        resources.putIfAbsent(name, resource);
        return new Reference(address(name));
    }

    private String address(String name) {
        String unique = "throughcare/" + told.about().reference() + "/" + name;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8));
    }

    static Date date(Instant at) {
        return Date.from(at);
    }

    /** A day as FHIR writes it, whatever the time zone. */
    static String day(LocalDate day) {
        return day.toString();
    }

    static CodeableConcept words(String words) {
        return new CodeableConcept().setText(words);
    }

    static CodeableConcept coded(String system, String code, String words) {
        CodeableConcept concept = words(words);
        concept.addCoding().setSystem(system).setCode(code).setDisplay(words);
        return concept;
    }
}
