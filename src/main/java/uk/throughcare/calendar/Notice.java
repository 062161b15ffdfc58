package uk.throughcare.calendar;

/** What the watch says about a task, each at most once for each due date. */
enum Notice {
    /** The first of two reminders. */
    EARLY_REMINDER("TASK_REMINDED"),
    /** The last reminder, or the only one. */
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
