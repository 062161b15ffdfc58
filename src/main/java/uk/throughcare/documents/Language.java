package uk.throughcare.documents;

import java.util.List;
import java.util.Locale;
import uk.throughcare.cases.Person;

/** In which letters are written; Welsh comes with English, since not everybody who helps with a letter reads it. */
public enum Language {
    EN,
    CY;

    static List<Language> of(Person person) {
        return person.communicationNeeds().contains("WELSH") ? List.of(CY, EN) : List.of(EN);
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
