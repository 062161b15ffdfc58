package uk.throughcare.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What a referral is known again by when it is sent once more. */
final class ContentHash {

    private ContentHash() {}

    /** The same for the same answers, whatever their order. */
    static String of(Map<String, Object> answers) {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(answers)
                .forEach((key, answer) ->
                        content.append(key).append('\0').append(answer).append('\0'));
        return of(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
