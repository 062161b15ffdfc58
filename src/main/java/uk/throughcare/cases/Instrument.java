package uk.throughcare.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A measure that an operator may switch on: the sum of its answers, if all were given. */
public enum Instrument {
    /** The short Warwick-Edinburgh scale, seven statements from 1 to 5. */
    SWEMWBS("swemwbsItem", 7),
    /** The short loneliness scale of the University of California, three questions from 1 to 3. */
    UCLA3("uclaItem", 3),
    /** The patient health questionnaire on depression, nine questions from 0 to 3. */
    PHQ9("phqItem", 9),
    /** The scale of generalised anxiety, seven questions from 0 to 3. */
    GAD7("gadItem", 7);

    private final String field;
    private final int questions;

    Instrument(String field, int questions) {
        this.field = field;
        this.questions = questions;
    }

    /** By which a form asks its questions, with their numbers from 1: {@code phqItem9}. */
    private Stream<String> fields() {
        return IntStream.rangeClosed(1, questions).mapToObj(number -> field + number);
    }

    boolean isIn(Map<String, ?> answers) {
        return fields().anyMatch(answers::containsKey);
    }

    /** Empty when a question was left out: a part of the sum says nothing. */
    OptionalInt total(Map<String, ?> answers) {
        List<Integer> given = fields().map(answers::get)
                .filter(Objects::nonNull)
                .map(answer -> Integer.valueOf(answer.toString()))
                .toList();
        return given.size() == questions
                ? OptionalInt.of(given.stream().mapToInt(Integer::intValue).sum())
                : OptionalInt.empty();
    }
}
