package uk.throughcare.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.Refused;

/** Turns what arrives with a form (typed engine values, JSON lists, blanks) into plain values. */
final class PlainValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainValues() {}

    static Map<String, Object> of(Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String key : given.keySet()) {
            @Nullable
            Object value = plain(key, given instanceof VariableMap typed ? typed.getValueTyped(key) : given.get(key));
            if (value != null) {
                plain.put(key, value);
            }
        }
        return plain;
    }

    private static @Nullable Object plain(String key, @Nullable Object value) {
        if (value instanceof SerializableValue serialized) {
            return blankToNull(parsed(key, serialized));
        }
        return blankToNull(value instanceof TypedValue typed ? typed.getValue() : value);
    }

    private static @Nullable Object parsed(String key, SerializableValue value) {
        String source = value.isDeserialized() ? String.valueOf(value.getValue()) : value.getValueSerialized();
        try {
            return source == null ? null : JSON.readValue(source, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw Refused.because(key, "it is not readable as JSON");
        }
    }

    private static @Nullable Object blankToNull(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? null : text.strip();
        }
        return value instanceof Collection<?> list && list.isEmpty() ? null : value;
    }
}
