package uk.throughcare.custody;

import java.util.Optional;

/** Whom we ask what the prisons know of a person today; events say that something changed, and not to what. */
interface PrisonerSearch {

    /**
     * Asks for one person.
     *
     * @return empty if nobody there is known by the number
     * @throws CannotWorkOff if it does not answer
     */
    Optional<Prisoner> find(String prisonNumber);
}
