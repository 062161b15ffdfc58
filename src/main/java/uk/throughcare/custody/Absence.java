package uk.throughcare.custody;

/** Why a person who is in custody is away for a while. */
enum Absence {
    COURT("at court"),
    HOSPITAL("in hospital"),
    TEMPORARY_RELEASE("on temporary release");

    private final String words;

    Absence(String words) {
        this.words = words;
    }

    String inWords() {
        return words;
    }
}
