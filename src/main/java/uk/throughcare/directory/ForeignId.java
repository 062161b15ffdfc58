package uk.throughcare.directory;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids are UUIDs in Open Referral UK 3.0; a feed's id that is none becomes one, always the same. */
final class ForeignId {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private ForeignId() {}

    static String of(String source, String kind, String id) {
        if (UUID_FORM.matcher(id).matches()) {
            return id.toLowerCase(Locale.ROOT);
        }
        return UUID.nameUUIDFromBytes((source + "/" + kind + "/" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
