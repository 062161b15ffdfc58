package uk.throughcare.documents;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.language.Language;

/** Makes letters for printing, in the languages that the person needs, each once. */
@Service
public class Letters {

    private final People people;
    private final LetterTexts texts;
    private final PdfPages pages;
    private final Documents documents;
    private final Timeline timeline;

    Letters(People people, LetterTexts texts, PdfPages pages, Documents documents, Timeline timeline) {
        this.people = people;
        this.texts = texts;
        this.pages = pages;
        this.documents = documents;
        this.timeline = timeline;
    }

    /** Does nothing for an occasion for which the letter was made before. */
    @Transactional
    public void make(CaseReference reference, Letter letter) {
        languages(people.of(reference)).stream()
                .filter(language -> !documents.isMade(reference, letter, language))
                .forEach(language -> make(reference, letter, language));
    }

    /** Welsh comes with English, since not everybody who helps with a letter reads it. */
    private static List<Language> languages(Person person) {
        return person.communicationNeeds().contains("WELSH") ? List.of(Language.CY, Language.EN) : List.of(Language.EN);
    }

    private void make(CaseReference reference, Letter letter, Language language) {
        documents.keep(reference, letter, language, pages.of(texts.of(letter, language)));
        timeline.record(
                reference, "DOCUMENT_MADE", Map.of("document", letter.kind().name(), "language", language.name()));
    }
}
