package uk.throughcare.intake;

/** What the person says to being referred. */
enum Consent {
    GIVEN,
    NOT_GIVEN,
    NOT_ABLE
}
