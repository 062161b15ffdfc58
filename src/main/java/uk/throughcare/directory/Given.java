package uk.throughcare.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object of a feed, read with patience: what is empty or cannot be understood is as if it were not there. */
record Given(JsonNode node) {

    private static final Pattern EMAIL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern TIME = Pattern.compile("([0-2]?\\d):([0-5]\\d)(?::[0-5]\\d.*|[Zz+-].*)?");
    private static final int DATE_LENGTH = 10;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    /** The first of the fields that says something. */
    @Nullable
    String text(String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            String text = value.isValueNode() && !value.isNull() ? PlainText.of(value.asText()) : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** The first of the fields that is an object, else one that says nothing. */
    Given object(String... fields) {
        for (String field : fields) {
            if (node.path(field).isObject()) {
                return new Given(node.path(field));
            }
        }
        return new Given(MissingNode.getInstance());
    }

    /** The objects in all of the fields; one alone counts as a list of one. */
    List<Given> list(String... fields) {
        List<Given> list = new ArrayList<>();
        for (String field : fields) {
            JsonNode value = node.path(field);
            if (value.isObject()) {
                list.add(new Given(value));
            }
            if (value.isArray()) {
                value.forEach(each -> {
                    if (each.isObject()) {
                        list.add(new Given(each));
                    }
                });
            }
        }
        return list;
    }

    JsonNode number(String field) {
        try {
            BigDecimal number = new BigDecimal(node.path(field).asText(""));
            return number.abs().compareTo(MOST) > 0 || number.scale() > DATE_LENGTH * 2
                    ? NullNode.getInstance()
                    : DecimalNode.valueOf(number);
        } catch (NumberFormatException none) {
            return NullNode.getInstance();
        }
    }

    JsonNode wholeNumber(String field) {
        JsonNode number = number(field);
        return number.isNumber() ? IntNode.valueOf(number.asInt()) : number;
    }

    @Nullable
    String date(String field) {
        String text = text(field);
        try {
            return text == null || text.length() < DATE_LENGTH
                    ? null
                    : LocalDate.parse(text.substring(0, DATE_LENGTH)).toString();
        } catch (DateTimeException none) {
            return null;
        }
    }

    @Nullable
    String instant(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException withoutZone) {
            return local(text.replace(' ', 'T'));
        }
    }

    private @Nullable String local(String text) {
        try {
            Instant instant = text.length() > DATE_LENGTH
                    ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            return instant.toString();
        } catch (DateTimeException none) {
            return null;
        }
    }

    @Nullable
    String time(String field) {
        String text = text(field);
        Matcher time = TIME.matcher(text == null ? "" : text);
        try {
            return time.matches()
                    ? LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
                            .toString()
                    : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** An address of the web: no other leads a reader anywhere good. */
    @Nullable
    String address(String... fields) {
        String text = text(fields);
        try {
            if (text == null || !text.matches("(?i)https?://.*")) {
                return null;
            }
            return new URI(text).getHost() == null ? null : text;
        } catch (URISyntaxException none) {
            return null;
        }
    }

    @Nullable
    String email(String field) {
        String text = text(field);
        String plain = text == null ? "" : text.replaceFirst("(?i)^mailto:", "");
        return EMAIL.matcher(plain).matches() ? plain : null;
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
