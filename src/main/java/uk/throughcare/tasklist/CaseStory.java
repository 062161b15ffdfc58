package uk.throughcare.tasklist;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.StorySection;

/**
 * A case as staff read it beside a task.
 *
 * @param risks what staff must know to be safe; nothing if no risk is known
 * @param communication how to communicate with the person
 * @param stage where the case stands; of one that is not open, how it ended
 * @param sections what stages tell, those that have something to tell
 * @param documents what was made to be printed, the latest first
 * @param happened what happened, the latest first
 * @param acts what the reader may do to the case beyond its tasks
 */
record CaseStory(
        String reference,
        String name,
        String knownAs,
        String born,
        String team,
        String stage,
        @Nullable String risks,
        @Nullable String communication,
        String release,
        List<Section> sections,
        List<Paper> documents,
        List<Happening> happened,
        List<CaseActs.Act> acts) {

    record Section(String title, List<StorySection.Line> lines) {}

    /** A document, by what it is called, in which language and when it was made. */
    record Paper(String id, String name, String language, String made) {}

    /**
     * @param what in words
     * @param kind which filter shows it
     * @param detail codes, dates and numbers that say more; empty if there are none
     * @param who in words
     * @param answers what was answered, by the question; empty if it was no form
     * @param formSince since when the form was as it was filled; null if it was no form, or that is not known
     */
    record Happening(
            String at,
            String what,
            String kind,
            String detail,
            String who,
            Map<String, String> answers,
            @Nullable String formSince) {}
}
