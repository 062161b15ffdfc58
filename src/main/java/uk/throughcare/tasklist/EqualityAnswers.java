package uk.throughcare.tasklist;

import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of “Record equality monitoring”; each is the person's choice, and none is one as well. */
record EqualityAnswers(
        @NotNull String reference,
        @Nullable String ethnicity,
        @Nullable String sex,
        @Nullable String genderIdentity,
        @Nullable String disability,
        @Nullable String religion,
        @Nullable String sexualOrientation) {

    /** What was answered, by characteristic. */
    Map<String, String> given() {
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("ethnicity", ethnicity);
        asked.put("sex", sex);
        asked.put("genderIdentity", genderIdentity);
        asked.put("disability", disability);
        asked.put("religion", religion);
        asked.put("sexualOrientation", sexualOrientation);
        Map<String, String> given = new LinkedHashMap<>();
        asked.forEach((characteristic, code) -> {
            if (code != null) {
                given.put(characteristic, code);
            }
        });
        return given;
    }
}
