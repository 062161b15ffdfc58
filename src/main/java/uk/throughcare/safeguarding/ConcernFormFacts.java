package uk.throughcare.safeguarding;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Concern;
import uk.throughcare.cases.Concerns;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** What the form respond-to-concern shows: who is worried about what, and what was done so far. */
@Component
class ConcernFormFacts {

    private static final Map<Concern.Source, String> SOURCES = Map.of(
            Concern.Source.REPORTED, "Raised by {}, {}",
            Concern.Source.TICKED, "Ticked “I am worried about this person” in a form: {}, {}",
            Concern.Source.PHQ9_ITEM_9,
                    "The person told of thoughts of being better off dead or of hurting themself (PHQ-9, question 9). Recorded by {}, {}");

    private static final Map<String, String> WORDS = Map.of(
            "PERSON", "The person referred",
            "SOMEBODY_ELSE", "Somebody else",
            "SELF_HARM", "suicide or self-harm",
            "ABUSE", "abuse or exploitation by others",
            "HARM_TO_OTHERS", "harm to somebody else",
            "CHILD", "a child at risk",
            "NEGLECT", "neglect, of themself or by others",
            "RADICALISATION", "radicalisation",
            "OTHER", "something else");

    private final Concerns concerns;
    private final Staff staff;

    ConcernFormFacts(Concerns concerns, Staff staff) {
        this.concerns = concerns;
        this.staff = staff;
    }

    Map<String, Object> of(int id) {
        Concerns.Raised raised = concerns.get(id);
        return Map.of("concernShown", shown(raised), "doneSoFar", done(concerns.answersTo(id)));
    }

    private String shown(Concerns.Raised raised) {
        Concern concern = raised.concern();
        return Stream.of(
                        concern.dangerNow() ? Words.say("**Somebody is in danger now.**") : null,
                        Words.say(
                                String.valueOf(SOURCES.get(concern.source())), name(raised.by()), moment(raised.at())),
                        concern.kind() == null ? null : words(concern.about()) + ": " + words(concern.kind()),
                        concern.words())
                .filter(Objects::nonNull)
                .collect(joining("\n\n"));
    }

    private String done(List<Concerns.Given> answers) {
        return answers.isEmpty()
                ? ""
                : answers.stream()
                        .map(given -> moment(given.at()) + ", " + name(given.by()) + ": " + given.done())
                        .collect(joining("\n\n", Words.say("**Done so far**") + "\n\n", ""));
    }

    private String name(String user) {
        return staff.find(user).map(StaffMember::name).orElse(user);
    }

    private static String moment(Instant at) {
        return DatesInWords.dayAtTime(at);
    }

    private static String words(@Nullable String code) {
        return code == null ? "" : Words.say(WORDS.getOrDefault(code, code));
    }
}
