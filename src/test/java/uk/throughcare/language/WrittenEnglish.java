package uk.throughcare.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.web.util.HtmlUtils;

/** The English that people read, collected from where it is written. */
final class WrittenEnglish {

    private static final Path JAVA = Path.of("src/main/java/uk/throughcare");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");

    /** Written for programs, for process designers, or for who looks at the demonstration, in English only. */
    private static final Pattern NOT_FOR_READERS = Pattern.compile(
            ".*/(demo/.*|designer/.*|following/.*|custody/Event[^/]*|directory/(ImportController|SearchController|OpenReferral"
                    + "Controller|DirectoryProblems|Wanted)|intake/ApiReferrals|dataprotection/Erasure|teams/SingleSignOn|[a-z]+/\\w+Properties)[^/]*");

    private static final String LITERAL = "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)";
    private static final List<Pattern> SAID = Stream.of(
                    "Words\\s*\\.say\\(\\s*",
                    "Refused\\.because\\(\\s*(?:\"[^\"]*\"|[\\w.+\" ()]+),\\s*",
                    "[( ]refused?\\((?:\"\\w+\", )?\\s*",
                    "[ (]message =\\s*")
            .map(start -> Pattern.compile(start + LITERAL))
            .toList();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern IN_SQL = Pattern.compile(
            "^ {4}\\('[A-Z_0-9]+', (?:'[A-Z_]+', '[^']*', )?'([A-Z](?:[^']|'')*)', (?:'[A-Z]+', (?:true|false)|\\d+)",
            Pattern.MULTILINE);
    private static final Pattern QUESTION_IN_SQL =
            Pattern.compile("^ {4}\\('[A-Z0-9]+', '[a-z]+', '([^']*)', \\d+\\)", Pattern.MULTILINE);

    private final Set<String> phrases = new TreeSet<>();

    /** What designers write, as far as people see it in Tasklist. */
    static Set<String> ofDesigners() {
        WrittenEnglish written = new WrittenEnglish();
        each(Path.of("forms"), "form", file -> written.component(json(file)));
        each(Path.of("processes"), "bpmn", written::diagram);
        return written.phrases;
    }

    /** What code, pages and the catalogue of needs say, as far as it can be read off. */
    static Set<String> ofCode() {
        WrittenEnglish written = new WrittenEnglish();
        each(JAVA, "java", file -> {
            if (!NOT_FOR_READERS.matcher(file.toString()).matches()) {
                SAID.forEach(said -> written.literals(said, text(file)));
            }
        });
        each(TEMPLATES, "html", file -> {
            if (!NOT_FOR_READERS.matcher(file.toString()).matches()) {
                written.page(text(file));
            }
        });
        written.properties(RESOURCES.resolve("tasklist/timeline.properties"));
        written.properties(RESOURCES.resolve("mail/words.properties"));
        each(RESOURCES.resolve("db/migration"), "sql", file -> {
            written.groups(IN_SQL, text(file));
            written.groups(QUESTION_IN_SQL, text(file));
        });
        return written.phrases;
    }

    /** All that is written in code, pages and scripts, in one text in which a phrase can be looked for. */
    static String everywhere() {
        StringBuilder all = new StringBuilder();
        for (String ending : List.of("java", "html", "properties", "sql", "js")) {
            each(
                    ending.equals("java") ? JAVA : RESOURCES,
                    ending,
                    file -> all.append(text(file)
                                    .replaceAll("\"\\s*\\+\\s*\"", "")
                                    .replace("''", "'")
                                    .replaceAll("\\s+", " "))
                            .append('\n'));
        }
        Arrays.stream(Month.values()).forEach(month -> all.append(month.getDisplayName(TextStyle.FULL, Locale.UK)));
        Arrays.stream(DayOfWeek.values()).forEach(day -> all.append(day.getDisplayName(TextStyle.FULL, Locale.UK)));
        return all.toString();
    }

    private void component(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            Stream.of("label", "description", "text", "dateLabel", "timeLabel")
                    .forEach(name -> add(component.path(name)));
            component.path("values").forEach(choice -> add(choice.path("label")));
            component.path("columns").forEach(column -> add(column.path("label")));
            add(component.path("properties").path("patternMessage"));
            component(component);
        }
    }

    private void diagram(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        model.getModelElementsByType(Process.class).forEach(process -> {
            add(process.getName());
            documentation(process);
        });
        model.getModelElementsByType(FlowElement.class).forEach(element -> {
            if (element instanceof UserTask) {
                add(element.getName());
                documentation(element);
            }
        });
    }

    private void documentation(BaseElement element) {
        element.getDocumentations().forEach(documentation -> add(documentation.getTextContent()));
    }

    private void literals(Pattern said, String source) {
        Matcher literal = said.matcher(source);
        while (literal.find()) {
            String parts = literal.group(1).strip();
            if (parts.endsWith("+")) {
                throw new AssertionError("Put what changes into a place {} of the phrase: " + parts);
            }
            add(parts.replaceAll("\"\\s*\\+\\s*\"", "")
                    .replaceAll("^\"|\"$", "")
                    .replace("\\n", "\n")
                    .replace("\\\"", "\""));
        }
    }

    private void page(String source) {
        Matcher element = Pattern.compile("<([\\w:]+)((?:\\s+[^<>\"=\\s]+(?:=\"[^\"]*\")?)*)\\s*/?>([^<]*)")
                .matcher(source);
        while (element.find()) {
            if (!element.group(1).equals("style")
                    && !Pattern.compile("\\sth:text=").matcher(element.group(2)).find()) {
                text(element.group(3), this::add);
            }
        }
        groups(Pattern.compile("</[\\w:]+>([^<]*)"), source);
        groups(Pattern.compile("#words\\.say\\('([^']*)'"), source);
        groups(Pattern.compile("page\\('([^']*)'"), source);
    }

    private void properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        properties.values().forEach(value -> add(value.toString()));
    }

    private void groups(Pattern pattern, String source) {
        Matcher found = pattern.matcher(source);
        while (found.find()) {
            text(found.group(1).replace("''", "'"), this::add);
        }
    }

    private static void text(String source, Consumer<String> use) {
        use.accept(HtmlUtils.htmlUnescape(source).replaceAll("\\s+", " ").strip());
    }

    private void add(JsonNode text) {
        if (text.isTextual()) {
            add(text.asText());
        }
    }

    /** Numbers, signs and placeholders alone are no words. */
    private void add(String phrase) {
        if (PLACEHOLDER.matcher(phrase).replaceAll("").chars().anyMatch(Character::isLetter)) {
            phrases.add(phrase);
        }
    }

    static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void each(Path folder, String ending, Consumer<Path> use) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith("." + ending))
                    .sorted()
                    .forEach(use);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
