package uk.throughcare.custody;

import uk.throughcare.language.Words;

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
        return Words.say(words);
    }
}
