package uk.throughcare.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of offering a handover.
 *
 * @param answerWords the question, or why it was refused
 * @param reply what the prison's team said to it
 */
record Offer(
        int round,
        String communityTeam,
        LocalDate acceptBy,
        LocalDate releaseDay,
        @Nullable Answer answer,
        @Nullable String answerWords,
        @Nullable String reply) {

    enum Answer {
        ACCEPTED,
        QUESTION,
        REFUSED,
        NOT_ACCEPTED
    }

    HandoverDays days() {
        return new HandoverDays(acceptBy, releaseDay);
    }
}
