package uk.throughcare.calendar;

/** What the watch says about a task, each at most once for each due date. */
enum Notice {
    REMINDER("TASK_REMINDED"),
    MISSED("DEADLINE_MISSED"),
    MISSED_AGAIN("DEADLINE_MISSED_AGAIN");

    private final String inTimeline;

    Notice(String inTimeline) {
        this.inTimeline = inTimeline;
    }

    String inTimeline() {
        return inTimeline;
    }
}
