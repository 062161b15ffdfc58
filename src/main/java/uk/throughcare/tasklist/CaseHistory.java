package uk.throughcare.tasklist;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Answers;
import uk.throughcare.cases.Timeline;
import uk.throughcare.forms.AnswersInWords;
import uk.throughcare.journey.Actor;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Tells what happened to a case, with what people answered, in words. */
@Component
class CaseHistory {

    private final Timeline timeline;
    private final Answers answers;
    private final AnswersInWords answersInWords;
    private final TimelineWords words;
    private final Staff staff;
    private final JdbcClient jdbc;

    CaseHistory(
            Timeline timeline,
            Answers answers,
            AnswersInWords answersInWords,
            TimelineWords words,
            Staff staff,
            JdbcClient jdbc) {
        this.timeline = timeline;
        this.answers = answers;
        this.answersInWords = answersInWords;
        this.words = words;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<CaseStory.Happening> of(CaseReference reference) {
        Map<UUID, Answers.Given> given =
                answers.of(reference).stream().collect(Collectors.toMap(Answers.Given::id, Function.identity()));
        Map<String, String> since = since(given.values());
        Map<Actor, String> names = new HashMap<>();
        List<CaseStory.Happening> happened = new ArrayList<>();
        for (Timeline.Entry entry : timeline.of(reference)) {
            happened.add(new CaseStory.Happening(
                    DatesInWords.moment(entry.at()),
                    words.of(entry.what()),
                    words.kindOf(entry.what()),
                    entry.detail().entrySet().stream().map(words::of).collect(Collectors.joining(" · ")),
                    names.computeIfAbsent(entry.actor(), this::name),
                    Optional.ofNullable(given.get(entry.answers()))
                            .map(one -> answersInWords.of(one.form(), one.formVersion(), one.content()))
                            .orElse(Map.of()),
                    Optional.ofNullable(given.get(entry.answers()))
                            .map(one -> since.get(one.formVersion()))
                            .orElse(null)));
        }
        Collections.reverse(happened);
        return happened;
    }

    /** Since when there were forms of these versions, which are deployments. */
    private Map<String, String> since(Collection<Answers.Given> given) {
        return jdbc
                .sql("select id_, deploy_time_ from act_re_deployment where id_ = any (:versions)")
                .param(
                        "versions",
                        given.stream()
                                .map(Answers.Given::formVersion)
                                .distinct()
                                .toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getString("id_"),
                        DatesInWords.moment(row.getTimestamp("deploy_time_")
                                .toLocalDateTime()
                                .toInstant(ZoneOffset.UTC))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String name(Actor who) {
        return who.kind() == Actor.Kind.PERSON
                ? staff.find(who.id()).map(StaffMember::name).orElse(who.id())
                : words.of(who.kind().name());
    }
}
