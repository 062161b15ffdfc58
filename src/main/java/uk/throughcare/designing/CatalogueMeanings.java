package uk.throughcare.designing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import uk.throughcare.designing.CatalogueUses.Kind;

/** What names mean, where neither code nor diagram says it as data. */
final class CatalogueMeanings {

    static final String FILE = "designer/meanings.csv";

    private final Map<Kind, Map<String, String>> meanings;

    private CatalogueMeanings(Map<Kind, Map<String, String>> meanings) {
        this.meanings = meanings;
    }

    /**
     * @throws IllegalStateException if a name stands there twice or has no meaning
     */
    static CatalogueMeanings read() {
        Map<Kind, Map<String, String>> meanings = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open())) {
            for (NamedCsvRecord row : rows) {
                Kind kind = Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT));
                String meaning = row.getField("meaning");
                var before =
                        meanings.computeIfAbsent(kind, none -> new TreeMap<>()).put(row.getField("name"), meaning);
                if (before != null || meaning.isBlank()) {
                    throw new IllegalStateException(
                            FILE + ": '" + row.getField("name") + "' must stand there once, with its meaning");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        }
        return new CatalogueMeanings(meanings);
    }

    private static InputStreamReader open() {
        return new InputStreamReader(
                Objects.requireNonNull(
                        CatalogueMeanings.class.getClassLoader().getResourceAsStream(FILE), FILE + " is not there"),
                StandardCharsets.UTF_8);
    }

    /** Empty for a name that only a designer knows. */
    String of(Kind kind, String name) {
        return meanings.getOrDefault(kind, Map.of()).getOrDefault(name, "");
    }

    Set<String> names(Kind kind) {
        return meanings.getOrDefault(kind, Map.of()).keySet();
    }
}
