package uk.throughcare.handover;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Attempt;

/** What the forms of handover ask. */
final class HandoverAnswers {

    record ChosenTeam(String communityTeam, String areaOfRelease) {}

    record Preparation(
            String planSoFar,
            @Nullable String continuingActivities,
            @Nullable String newMatchesNeeded,
            @Nullable String risksToStaff,
            @Nullable String appointments,
            @Nullable String contactDetailsAfterRelease) {}

    enum Agrees {
        YES,
        NO,
        PARTLY
    }

    record Agreement(
            Agrees personAgrees,
            LocalDate agreedOn,
            @Nullable String whatThePersonSaid) {}

    record Reply(String reply, String communityTeam) {}

    record Decision(
            Offer.Answer handoverAnswer,
            @Nullable @Size(min = 1, max = 500) String question,
            @Nullable @Size(min = 1, max = 500) String refusalReason) {

        @Nullable
        String words() {
            return handoverAnswer == Offer.Answer.QUESTION ? question : refusalReason;
        }
    }

    record Appointment(
            LocalDate appointmentOn,
            String time,
            String place,
            @Nullable String whyLater) {}

    record FirstContact(
            Attempt.Outcome outcome,
            LocalDate contactOn,
            Attempt.How how,
            Attempt.@Nullable WhoAsked whoAskedToChange,
            @Nullable String whyNot,
            @Nullable String note) {

        Attempt attempt() {
            return new Attempt(Attempt.Purpose.AFTER_RELEASE, outcome, contactOn, how, whoAskedToChange, whyNot);
        }
    }

    private HandoverAnswers() {}
}
