package uk.throughcare.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.forms.PageQuestion;
import uk.throughcare.journey.Spreadsheet;
import uk.throughcare.language.Language;

/** What services achieve, for whom, and what they cost, for those who decide what is paid for. */
@Repository
class EvidenceOfServices {

    /** How to reach a provider is nobody's business who plans services. */
    private static final List<String> LEFT_OUT = List.of("email", "phone");

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final OfferTasks form;

    EvidenceOfServices(JdbcClient jdbc, ObjectMapper json, OfferTasks form) {
        this.jdbc = jdbc;
        this.json = json;
        this.form = form;
    }

    private record Row(int number, String status, String assuredOn, Map<String, @Nullable Object> published) {}

    /** A row for each service that was ever published after an offer: a column for each question, in English words. */
    String csv() {
        return Language.EN.speaking(this::written);
    }

    private String written() {
        List<PageQuestion> questions = form.questions().stream()
                .filter(question -> !LEFT_OUT.contains(question.key()))
                .toList();
        List<String> header = new ArrayList<>(List.of("Number", "Status", "Checked on"));
        questions.stream().map(PageQuestion::label).forEach(header::add);
        return Spreadsheet.csv(header, rows().map(row -> cells(row, questions)));
    }

    private Stream<Row> rows() {
        return jdbc.sql("""
                        select s.id, s.status, s.assured_on, a.content
                        from care.listing l join care.service_listing s on s.public_id = l.id
                        join care.answers a on a.id = l.published
                        order by s.id
                        """).query(this::row).list().stream();
    }

    private static List<String> cells(Row row, List<PageQuestion> questions) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(row.number()), row.status(), row.assuredOn()));
        questions.forEach(question -> {
            @Nullable Object answer = row.published().get(question.key());
            cells.add(answer == null ? "" : question.inWords(answer));
        });
        return cells;
    }

    @SuppressWarnings("unchecked")
    private Row row(ResultSet row, int number) throws SQLException {
        try {
            return new Row(
                    row.getInt("id"),
                    row.getString("status"),
                    String.valueOf(row.getObject("assured_on")),
                    json.readValue(row.getString("content"), Map.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Answers hold no JSON", broken);
        }
    }
}
