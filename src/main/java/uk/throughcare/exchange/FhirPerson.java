package uk.throughcare.exchange;

import static uk.throughcare.exchange.FhirBundle.coded;
import static uk.throughcare.exchange.FhirBundle.day;
import static uk.throughcare.exchange.FhirBundle.words;

import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Person;

/** The person, and what they say to being referred, as FHIR. */
final class FhirPerson {

    /** As UK Core has it; there is no published system for prison numbers and CRNs. */
    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    private static final String WITHDRAWN = "CONSENT_WITHDRAWN";

    private FhirPerson() {}

    /** Neither sex nor anything else that is asked for equality monitoring: that is only counted. */
    static Patient patient(Person person) {
        Patient patient = new Patient();
        patient.addName().setText(person.name());
        patient.setBirthDateElement(new DateType(day(person.dateOfBirth())));
        if (person.nhsNumber() != null) {
            patient.addIdentifier().setSystem(NHS_NUMBER).setValue(person.nhsNumber());
        }
        identified(patient, "Prison number", person.prisonNumber());
        identified(patient, "CRN (probation)", person.crn());
        if (person.language() != null) {
            patient.addCommunication().setLanguage(words(person.language())).setPreferred(true);
        }
        if (person.communicationNeeds().contains("WELSH")) {
            patient.addCommunication().setLanguage(coded("urn:ietf:bcp:47", "cy", "Welsh"));
        }
        return patient;
    }

    private static void identified(Patient patient, String kind, @Nullable String number) {
        if (number != null) {
            patient.addIdentifier().setType(words(kind)).setValue(number);
        }
    }

    /**
     * Of being referred: given is active, not given rejected, not able to say proposed; withdrawn since is inactive (FHIR R4,
     * ConsentState).
     */
    static Consent consent(CaseRecord told) {
        Consent consent = new Consent();
        consent.setStatus(
                WITHDRAWN.equals(told.about().closureReason())
                        ? ConsentState.INACTIVE
                        : state(told.consent().answer()));
        consent.setScope(coded("http://terminology.hl7.org/CodeSystem/consentscope", "treatment", "Treatment"));
        consent.addCategory(
                coded("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IDSCL", "information disclosure"));
        consent.setDateTimeElement(new DateTimeType(day(told.consent().at())));
        consent.setPolicyRule(words("The person agrees to be referred to social prescribing"));
        return consent;
    }

    private static ConsentState state(String answer) {
        return switch (answer) {
            case "GIVEN" -> ConsentState.ACTIVE;
            case "NOT_GIVEN" -> ConsentState.REJECTED;
            case "NOT_ABLE" -> ConsentState.PROPOSED;
            default -> throw new IllegalArgumentException("Nobody answers " + answer);
        };
    }
}
