package uk.throughcare.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as one Markdown table. */
final class Figures {

    private final List<String> rows = new ArrayList<>();

    Figures() {
        row("Measured", "bare engine", "Throughcare", "aim");
        row("---", "---", "---", "---");
    }

    void row(String what, String bare, String ours, String aim) {
        rows.add("| " + String.join(" | ", what, bare, ours, aim) + " |");
    }

    static String number(double number, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    static String seconds(Duration time) {
        return number(time.toMillis() / 1000.0, 1) + " s";
    }

    void print(Path file) throws IOException {
        String table = String.join("\n", rows) + "\n\n" + machine() + "\n";
        Files.writeString(file, table);
        System.out.println("\n" + table);
    }

    private static String machine() {
        return "%d processors (%s, %s), Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }
}
