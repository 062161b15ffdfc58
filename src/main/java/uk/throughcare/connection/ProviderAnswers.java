package uk.throughcare.connection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import uk.throughcare.connection.Attendance.More;
import uk.throughcare.connection.Placement.EndReason;
import uk.throughcare.journey.Refused;

/** Turns what a browser sends into the answers of the staff's forms, which then check them. */
record ProviderAnswers(Map<String, String> given) {

    Map<String, Object> introduction() {
        Map<String, Object> answers = new HashMap<>();
        copy(answers, "providerAnswer", "declineReason");
        date(answers, "startOn");
        number(answers, "expectedWaitWeeks");
        number(answers, "placesNow");
        return answers;
    }

    Map<String, Object> attendance() {
        Map<String, Object> answers = new HashMap<>();
        copy(answers, "outcome", "whoseReason", "whyNot", "note", "more", "endWords");
        date(answers, "sessionOn");
        String more = given.getOrDefault("more", "");
        if (Arrays.stream(EndReason.values()).anyMatch(reason -> reason.name().equals(more))) {
            answers.put("more", More.ENDED.name());
            answers.put("endReason", more);
        }
        return answers;
    }

    private void copy(Map<String, Object> answers, String... keys) {
        for (String key : keys) {
            String typed = given.getOrDefault(key, "");
            if (!typed.isBlank()) {
                // what a browser sends as one line break is two characters, and was counted as one
                answers.put(key, typed.replace("\r\n", "\n"));
            }
        }
    }

    private void number(Map<String, Object> answers, String key) {
        String typed = given.getOrDefault(key, "").strip();
        if (!typed.isEmpty()) {
            answers.put(key, typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : typed);
        }
    }

    private void date(Map<String, Object> answers, String key) {
        String day = part(key, "day");
        String month = part(key, "month");
        String year = part(key, "year");
        if ((day + month + year).isEmpty()) {
            return;
        }
        try {
            answers.put(
                    key,
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                            .toString());
        } catch (DateTimeException | NumberFormatException none) {
            throw Refused.because(key, "it must be a date that exists, with day, month and year");
        }
    }

    private String part(String key, String part) {
        return given.getOrDefault(key + "-" + part, "").strip();
    }
}
