package uk.throughcare.designing;

import java.time.ZonedDateTime;

/**
 * Files that wait for a second person.
 *
 * @param deployment the engine's id of where they lie
 */
record Proposal(String deployment, ZonedDateTime at, String why, String by) {}
