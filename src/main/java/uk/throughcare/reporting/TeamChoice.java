package uk.throughcare.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.throughcare.reporting.Question.Choice;
import uk.throughcare.reporting.Question.Kind;

/** Asks for one of the reader's teams; with it count those of its restricted cases for which the reader is named. */
@Component
class TeamChoice {

    private static final String TEAM = "team";

    private final TeamNames names;

    TeamChoice(TeamNames names) {
        this.names = names;
    }

    /** The team chosen; empty where none is. */
    String of(Asked asked, List<String> own) {
        return asked.oneOf(TEAM, offered(own).stream().map(Choice::value).toList());
    }

    /** Who may hold the cases that are counted. */
    List<String> holders(String team, List<String> own) {
        return team.isEmpty() ? own : names.within(team, own);
    }

    /** With the choice of all teams. */
    Question question(String team, List<String> own) {
        List<Choice> choices = Stream.concat(Stream.of(new Choice("", "All")), offered(own).stream())
                .toList();
        return new Question(TEAM, "Team", Kind.CHOICE, team, choices);
    }

    List<Choice> offered(List<String> own) {
        return names.whole(own).stream()
                .map(team -> new Choice(team.id(), team.name()))
                .toList();
    }
}
