package uk.throughcare.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.cases.Cases;
import uk.throughcare.documents.Document;
import uk.throughcare.documents.Documents;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.DatesInWords;

/** The documents made for a case, for staff of the team that holds it. */
@Service
class CaseDocuments {

    /** A document with its pages, as PDF. */
    record Opened(Document document, byte[] content) {}

    private final Documents documents;
    private final Cases cases;
    private final CaseReads reads;
    private final TimelineWords words;
    private final CurrentActor actor;

    CaseDocuments(Documents documents, Cases cases, CaseReads reads, TimelineWords words, CurrentActor actor) {
        this.documents = documents;
        this.cases = cases;
        this.reads = reads;
        this.words = words;
        this.actor = actor;
    }

    List<CaseStory.Paper> of(CaseReference reference) {
        return documents.of(reference).stream()
                .map(document -> new CaseStory.Paper(
                        document.id().toString(),
                        words.of(document.kind().name()),
                        words.of(document.language().name()),
                        DatesInWords.moment(document.madeAt())))
                .toList();
    }

    /** Nothing if there is no such document, or it is of a case that another team holds; reading is recorded. */
    @Transactional
    public Optional<Opened> open(UUID id) {
        Optional<Document> readable = documents
                .find(id)
                .filter(found -> actor.worksIn(cases.get(found.reference()).team()));
        readable.ifPresent(read -> reads.record(read.reference(), "document"));
        return readable.map(read -> new Opened(read, documents.content(read)));
    }
}
