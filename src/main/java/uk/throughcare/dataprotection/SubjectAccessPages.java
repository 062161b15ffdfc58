package uk.throughcare.dataprotection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import uk.throughcare.documents.PdfPages;
import uk.throughcare.journey.DatesInWords;

/** Writes what is kept about one person on pages, for whoever has no use for JSON. */
@Component
class SubjectAccessPages {

    /** How PostgreSQL writes bytes in JSON. */
    private static final String BYTES = "\\x";

    private final ITemplateEngine templates;
    private final PdfPages pages;
    private final Clock clock;

    SubjectAccessPages(ITemplateEngine templates, PdfPages pages, Clock clock) {
        this.templates = templates;
        this.pages = pages;
        this.clock = clock;
    }

    /** Rows of one table. */
    record Part(String title, List<List<Line>> rows) {}

    record Line(String label, String value) {}

    /**
     * @param told rows by table
     * @return a tagged PDF
     */
    byte[] of(Map<String, JsonNode> told) {
        Context context = new Context(Locale.UK);
        context.setVariable("day", DatesInWords.day(LocalDate.now(clock)));
        context.setVariable(
                "parts",
                told.entrySet().stream()
                        .map(table -> new Part(words(table.getKey()), rows(table.getValue())))
                        .toList());
        return pages.of(templates.process("dataprotection/everything", context));
    }

    private static List<List<Line>> rows(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(SubjectAccessPages::lines)
                .toList();
    }

    private static List<Line> lines(JsonNode row) {
        List<Line> lines = new ArrayList<>();
        row.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> lines.add(new Line(words(field.getKey()), value(field.getValue()))));
        return lines;
    }

    private static String value(JsonNode value) {
        if (value.isValueNode()) {
            return value.asText().startsWith(BYTES) ? "a file" : DatesInWords.read(value.asText());
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(SubjectAccessPages::value)
                        .reduce((some, more) -> some + ", " + more)
                        .orElse("none")
                : value.properties().stream()
                        .map(field -> field.getKey() + ": " + value(field.getValue()))
                        .reduce((some, more) -> some + "\n" + more)
                        .orElse("nothing");
    }

    private static String words(String name) {
        return StringUtils.capitalize(name.replace('_', ' '));
    }
}
