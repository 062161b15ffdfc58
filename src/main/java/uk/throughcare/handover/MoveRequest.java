package uk.throughcare.handover;

import jakarta.validation.constraints.NotBlank;

/**
 * Answers of the form ask-to-move.
 *
 * @param reference the case, as people type it
 * @param newTeam the id of the community team that is to take it
 */
record MoveRequest(
        @NotBlank String reference,
        @NotBlank String newTeam,
        @NotBlank String whyMove) {}
