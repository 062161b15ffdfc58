package uk.throughcare.reporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What there is to tell of people who were referred: milestones, of which whoever reached a later one has reached those before
 * it too; something that happened to them; and answers that they gave at two times.
 */
enum Reached {
    ACCEPTED("Accepted", "whose referral was accepted", Kind.MILESTONE),
    FIRST_CONTACT("Met for the first time", "who had a first contact", Kind.MILESTONE),
    STARTED("Started an activity", "for whom an activity began", Kind.MILESTONE),
    ATTENDED("Attended an activity", "who came to a session of an activity", Kind.MILESTONE),
    COMPLETED("Completed an activity", "who completed an activity", Kind.MILESTONE),
    UNMET_NEED("Nothing suitable found", "for whom a need was recorded that no service met", Kind.EVENT),
    SATISFACTION("Life satisfaction", "how satisfied they are with their life", Kind.SCORE),
    WORTHWHILE("Feeling that life is worthwhile", "how worthwhile they feel what they do is", Kind.SCORE),
    HAPPY("Happiness", "how happy they felt the day before", Kind.SCORE),
    ANXIOUS("Anxiety", "how anxious they felt the day before", Kind.SCORE);

    private enum Kind {
        MILESTONE,
        EVENT,
        SCORE
    }

    private final String title;
    private final String words;
    private final Kind kind;

    Reached(String title, String words, Kind kind) {
        this.title = title;
        this.words = words;
        this.kind = kind;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    boolean isScore() {
        return kind == Kind.SCORE;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Reached> milestones() {
        return Stream.of(values()).filter(one -> one.kind == Kind.MILESTONE).toList();
    }

    static List<Reached> scores() {
        return Stream.of(values()).filter(Reached::isScore).toList();
    }
}
