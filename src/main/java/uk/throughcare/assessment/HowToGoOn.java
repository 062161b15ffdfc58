package uk.throughcare.assessment;

import jakarta.validation.constraints.NotNull;

/** Answers of the form decide-how-to-go-on: what the senior link worker wants after all attempts were in vain. */
record HowToGoOn(@NotNull Decision onNoContact) {

    enum Decision {
        KEEP_TRYING,
        CLOSE
    }
}
