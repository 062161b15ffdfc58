package uk.throughcare.connection;

import jakarta.validation.constraints.NotNull;

/** Answers of the form look-into-missed-sessions; what was found stays in the record. */
record MissedSessionsAnswer(@NotNull GoesOn goesOn) {

    enum GoesOn {
        YES,
        /** The person leaves early. */
        NO
    }
}
