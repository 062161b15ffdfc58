package uk.throughcare.safeguarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import uk.throughcare.cases.Concern;

/**
 * Answers of the form raise-concern.
 *
 * @param reference the case, as people type it
 * @param about the code of whom it is about
 * @param kind the code of what is feared
 * @param dangerNow whether somebody is in danger at this moment
 */
record RaisedConcern(
        @NotBlank String reference,
        @NotBlank String about,
        @NotBlank String kind,
        @NotNull Danger dangerNow,
        @NotBlank String worry) {

    enum Danger {
        YES,
        NO
    }

    Concern concern() {
        return new Concern(Concern.Source.REPORTED, about, kind, dangerNow == Danger.YES, worry);
    }
}
