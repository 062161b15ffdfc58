package uk.throughcare.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.reporting.Question.Choice;
import uk.throughcare.reporting.Question.Kind;

/** Asks for one of the reader's teams; with it count those of its restricted cases for which the reader is named. */
@Repository
class TeamChoice {

    private static final String TEAM = "team";

    private final JdbcClient jdbc;

    TeamChoice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The team chosen; empty where none is. */
    String of(Asked asked, List<String> own) {
        return asked.oneOf(TEAM, offered(own).stream().map(Choice::value).toList());
    }

    /** Who may hold the cases that are counted. */
    List<String> holders(String team, List<String> own) {
        return jdbc.sql("""
                        select id from care.team where id = any (:own) and (:team = '' or care.whole_team(id) = :team)
                        """)
                .param("own", own.toArray(String[]::new))
                .param(TEAM, team)
                .query(String.class)
                .list();
    }

    /** With the choice of all teams. */
    Question question(String team, List<String> own) {
        List<Choice> choices = Stream.concat(Stream.of(new Choice("", "All")), offered(own).stream())
                .toList();
        return new Question(TEAM, "Team", Kind.CHOICE, team, choices);
    }

    List<Choice> offered(List<String> own) {
        return jdbc.sql("""
                        select id as value, name as label from care.team
                        where id in (select care.whole_team(id) from care.team where id = any (:own)) order by name
                        """)
                .param("own", own.toArray(String[]::new))
                .query(Choice.class)
                .list();
    }
}
