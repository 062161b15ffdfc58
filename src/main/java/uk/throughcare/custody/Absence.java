package uk.throughcare.custody;

/** Why a person who is in custody is away for a while. */
enum Absence {
    COURT,
    HOSPITAL,
    TEMPORARY_RELEASE
}
