package uk.throughcare.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

/** Asks a person who was referred without consent, a few times at most. */
@Service
class AskingForConsent {

    private static final String NOT_OBTAINED = "CONSENT_NOT_OBTAINED";

    /**
     * Where asking stands after an answer.
     *
     * @param declineReason why the referral is declined, if this answer ends the asking without consent
     */
    record Result(boolean attemptsLeft, @Nullable String declineReason) {}

    private final Referrals referrals;
    private final Timeline timeline;
    private final WorkCalendar calendar;
    private final IntakeSettings settings;

    AskingForConsent(Referrals referrals, Timeline timeline, WorkCalendar calendar, IntakeSettings settings) {
        this.referrals = referrals;
        this.timeline = timeline;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * Keeps what the person said.
     *
     * @throws Refused if the day is still to come or lies before the referral
     */
    Result answered(CaseReference reference, ConsentAnswer answer) {
        refuseImpossibleDay(reference, answer.askedOn());
        referrals.askedForConsent(reference, answer);
        int attempt = referrals.timesAskedForConsent(reference);
        timeline.record(
                reference,
                "CONSENT_ASKED",
                Map.of(
                        "answer", answer.consent(),
                        "on", answer.askedOn().toString(),
                        "how", answer.askedHow(),
                        "attempt", attempt));
        boolean attemptsLeft = attempt < settings.consentAttempts();
        return new Result(
                attemptsLeft, declineReason(answer.consent(), attemptsLeft).orElse(null));
    }

    /**
     * The time to ask has passed.
     *
     * @return why the referral is declined
     */
    String notObtained(CaseReference reference) {
        timeline.record(
                reference, "CONSENT_NOT_OBTAINED", Map.of("attempts", referrals.timesAskedForConsent(reference)));
        return NOT_OBTAINED;
    }

    /** Which attempt the next one is. */
    int nextAttempt(CaseReference reference) {
        return referrals.timesAskedForConsent(reference) + 1;
    }

    int attemptsAllowed() {
        return settings.consentAttempts();
    }

    private static Optional<String> declineReason(Consent consent, boolean attemptsLeft) {
        if (consent == Consent.NOT_GIVEN) {
            return Optional.of("NO_CONSENT");
        }
        return consent == Consent.GIVEN || attemptsLeft ? Optional.empty() : Optional.of(NOT_OBTAINED);
    }

    private void refuseImpossibleDay(CaseReference reference, LocalDate askedOn) {
        if (askedOn.isAfter(calendar.today())) {
            throw Refused.because("askedOn", "it is in the future");
        }
        if (askedOn.isBefore(referrals.receivedOn(reference))) {
            throw Refused.because("askedOn", "it is before the referral was made");
        }
    }
}
