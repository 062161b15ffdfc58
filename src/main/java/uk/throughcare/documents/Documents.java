package uk.throughcare.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.Actor;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.language.Language;

/** The documents made for cases; they are never changed. */
@Repository
public class Documents {

    private static final String HEAD = "select id, case_reference, kind, language, made_at from care.document ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    Documents(JdbcClient jdbc, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    boolean isMade(CaseReference reference, Letter letter, Language language) {
        return jdbc.sql("""
                        select exists (select 1 from care.document
                                       where case_reference = :reference and kind = :kind
                                         and language = :language and occasion = :occasion)
                        """)
                .param("reference", reference.value())
                .param("kind", letter.kind().name())
                .param("language", language.name())
                .param("occasion", letter.occasion())
                .query(Boolean.class)
                .single();
    }

    void keep(CaseReference reference, Letter letter, Language language, byte[] content) {
        Actor who = actor.get();
        jdbc.sql("""
                        insert into care.document (id, case_reference, team, kind, language, occasion,
                                                   made_at, made_by_kind, made_by, content)
                        select :id, reference, team, :kind, :language, :occasion, :now, :whoKind, :who, :content
                        from care.cases where reference = :reference
                        """)
                .param("id", UUID.randomUUID())
                .param("reference", reference.value())
                .param("kind", letter.kind().name())
                .param("language", language.name())
                .param("occasion", letter.occasion())
                .param("now", Timestamp.from(clock.instant()))
                .param("whoKind", who.kind().name())
                .param("who", who.id())
                .param("content", content)
                .update();
    }

    /** The latest first. */
    public List<Document> of(CaseReference reference) {
        return jdbc.sql(HEAD + "where case_reference = :reference order by made_at desc, kind, language")
                .param("reference", reference.value())
                .query(Documents::row)
                .list();
    }

    public Optional<Document> find(UUID id) {
        return jdbc.sql(HEAD + "where id = :id")
                .param("id", id)
                .query(Documents::row)
                .optional();
    }

    /** Its pages, as PDF. */
    public byte[] content(Document document) {
        return jdbc.sql("select content from care.document where id = :id")
                .param("id", document.id())
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    private static Document row(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("case_reference")),
                Letter.Kind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("made_at").toInstant());
    }
}
