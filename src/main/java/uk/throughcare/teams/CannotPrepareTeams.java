package uk.throughcare.teams;

/** Teams or users cannot be prepared, for a reason that the operator can mend. */
class CannotPrepareTeams extends RuntimeException {

    private final String advice;

    CannotPrepareTeams(String reason, String advice) {
        super(reason);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
