package uk.throughcare.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import uk.throughcare.journey.Refused;

/** Reads an uploaded file as UTF-8 text, and says what it is otherwise. */
final class CsvText {

    private static final int UTF_16 = 0xFEFF;
    private static final int UTF_16_REVERSED = 0xFFFE;

    private CsvText() {}

    /**
     * @throws Refused with the line, if it is no UTF-8
     */
    static String of(byte[] file) {
        if (startsAsUtf16(file)) {
            throw refused("it is saved as UTF-16 (Unicode text); save it as “CSV UTF-8”");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(bytes, text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            throw refused(
                    "line {} is not UTF-8: the file looks like Windows-1252; in Excel, save it as “CSV UTF-8”",
                    line(read));
        }
        return withoutMark(withoutZeros(read));
    }

    private static boolean startsAsUtf16(byte[] file) {
        int start = file.length < 2 ? 0 : (file[0] & 0xFF) << Byte.SIZE | file[1] & 0xFF;
        return start == UTF_16 || start == UTF_16_REVERSED;
    }

    private static String withoutZeros(String text) {
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw refused(
                    "line {} holds a character that cannot be stored; is it a CSV file?",
                    line(text.substring(0, zero)));
        }
        return text;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** In which line the text ends. */
    private static long line(String text) {
        return 1 + text.chars().filter(character -> character == '\n').count();
    }

    private static Refused refused(String reason, Object... others) {
        return Refused.because("file", reason, others);
    }
}
