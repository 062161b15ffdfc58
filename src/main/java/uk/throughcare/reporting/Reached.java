package uk.throughcare.reporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody who was referred may reach: milestones, each only after those before it, and answers at two times. */
enum Reached {
    ACCEPTED("Accepted", "whose referral was accepted", true),
    FIRST_CONTACT("Met for the first time", "who had a first contact", true),
    STARTED("Started an activity", "for whom an activity began", true),
    ATTENDED("Attended an activity", "who came to a session of an activity", true),
    COMPLETED("Completed an activity", "who completed an activity", true),
    SATISFACTION("Life satisfaction", "how satisfied they are with their life", false),
    WORTHWHILE("Feeling that life is worthwhile", "how worthwhile they feel what they do is", false),
    HAPPY("Happiness", "how happy they felt the day before", false),
    ANXIOUS("Anxiety", "how anxious they felt the day before", false);

    private final String title;
    private final String words;
    private final boolean milestone;

    Reached(String title, String words, boolean milestone) {
        this.title = title;
        this.words = words;
        this.milestone = milestone;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    boolean isMilestone() {
        return milestone;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Reached> milestones() {
        return Stream.of(values()).filter(one -> one.milestone).toList();
    }

    static List<Reached> scores() {
        return Stream.of(values()).filter(one -> !one.milestone).toList();
    }
}
