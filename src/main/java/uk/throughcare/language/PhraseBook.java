package uk.throughcare.language;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** English phrases and what they are in Welsh, from a CSV file that a translator opens in a spreadsheet. */
public final class PhraseBook {

    private final Map<String, String> welsh;

    private PhraseBook(Map<String, String> welsh) {
        this.welsh = welsh;
    }

    /**
     * @throws IllegalStateException if a phrase stands there twice or has no Welsh
     */
    public static PhraseBook read(String file) {
        Map<String, String> welsh = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(open(file))) {
            for (NamedCsvRecord row : rows) {
                String english = row.getField("english");
                String phrase = row.getField("welsh");
                if (phrase.isBlank() || welsh.put(english, phrase) != null) {
                    throw new IllegalStateException(file + ": “" + english + "” must stand there once, with its Welsh");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
        return new PhraseBook(welsh);
    }

    private static InputStreamReader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(
                        PhraseBook.class.getClassLoader().getResourceAsStream(file), file + " is not there"),
                StandardCharsets.UTF_8);
    }

    @Nullable
    String find(String english) {
        return welsh.get(english);
    }

    /** Welsh by English. */
    public Map<String, String> phrases() {
        return Collections.unmodifiableMap(welsh);
    }
}
