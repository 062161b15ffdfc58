package uk.throughcare.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.calendar.WorkCalendar;

/** Counts the people who were referred by what they are like: each once, by their newest referral. */
@Repository
class GroupsOfPeople {

    /** What is asked of a case, so that nothing else is sorted. */
    private static final String ASKED = Stream.concat(
                    Stream.of(
                            "equality",
                            "age_at_referral",
                            "accepted_at",
                            "first_contact_on",
                            "plan_agreed_on",
                            "started_on",
                            "attended_on",
                            "completed_on",
                            "unmet_needs"),
                    Reached.scores().stream()
                            .map(Reached::column)
                            .flatMap(score -> Stream.of(score + "_before", score + "_now")))
            .map("f."::concat)
            .collect(Collectors.joining(", "));

    private static final String PEOPLE = """
            with referred as (
                select distinct on (f.person_id) %s
                from care.case_fact f
                where f.team = any (:teams) and f.status <> 'JOINED' and f.received_on >= :from and f.received_on < :until
                order by f.person_id, f.received_at desc, f.case_reference),
            """.formatted(ASKED);

    private static final String BY_WHAT_THEY_SAY = """
            grouped as (
                select coalesce(said.reported_as, 'Not recorded') as name, coalesce(said.place, 1000) as place, r.*
                from referred r
                left join (
                    select code, reported_as, min(position) over (partition by reported_as) as place
                    from care.equality_value where characteristic = :characteristic) said
                    on said.code = r.equality ->> :characteristic)
            """;

    private static final String BY_AGE = """
            grouped as (
                select case when age.band is null then 'Under ' || (cast(:bands as int[]))[1]
                            when age.next is null then age.band || ' and over'
                            else age.band || ' to ' || age.next - 1 end as name,
                       coalesce(age.band, 0) as place, r.*
                from referred r
                cross join lateral (
                    select max(b) filter (where b <= r.age_at_referral) as band,
                           min(b) filter (where b > r.age_at_referral) as next
                    from unnest(cast(:bands as int[])) b) age)
            """;

    private static final String COUNTED = """
            select name, count(*) as people,
                   count(*) filter (where coalesce(accepted_at::date, first_contact_on, plan_agreed_on, started_on, attended_on,
                                                   completed_on) is not null) as accepted,
                   count(*) filter (where coalesce(first_contact_on, plan_agreed_on, started_on, attended_on, completed_on)
                                          is not null) as first_contact,
                   count(*) filter (where coalesce(case when started_on <= :today then started_on end, attended_on, completed_on)
                                           is not null) as started,
                   count(*) filter (where coalesce(attended_on, completed_on) is not null) as attended,
                   count(completed_on) as completed,
                   count(*) filter (where unmet_needs > 0) as unmet_need,
            """
            + Reached.scores().stream()
                    .map(Reached::column)
                    .map(GroupsOfPeople::change)
                    .collect(Collectors.joining(","))
            + " from grouped group by name order by min(place), name";

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final FairnessSettings settings;

    GroupsOfPeople(JdbcClient jdbc, WorkCalendar calendar, FairnessSettings settings) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Only groups that somebody is in. */
    List<Group> by(Characteristic characteristic, List<String> teams) {
        return jdbc.sql(PEOPLE + grouped(characteristic) + COUNTED)
                .param("teams", teams.toArray(String[]::new))
                .param("from", from())
                .param("until", until())
                .param("today", calendar.today())
                .param("characteristic", characteristic.key())
                .param("bands", settings.ageBandsFrom().toArray(Integer[]::new))
                .query(GroupsOfPeople::group)
                .list();
    }

    /** Names the group and its place of each row of {@code referred}, which is of {@code case_fact}, by {@code :characteristic} or {@code :bands}. */
    static String grouped(Characteristic characteristic) {
        return characteristic == Characteristic.AGE ? BY_AGE : BY_WHAT_THEY_SAY;
    }

    LocalDate from() {
        return until().minusMonths(settings.months());
    }

    /** The first day that is not counted any more. */
    LocalDate until() {
        return calendar.today().withDayOfMonth(1);
    }

    private static String change(String question) {
        String change = "(%1$s_now - %1$s_before)".formatted(question);
        return " count(%1$s) as %2$s, coalesce(sum(%1$s), 0) as %2$s_sum, coalesce(sum(%1$s * %1$s), 0) as %2$s_squares"
                .formatted(change, question);
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        Map<Reached, Long> reached = new EnumMap<>(Reached.class);
        Map<Reached, Scores> changes = new EnumMap<>(Reached.class);
        for (Reached what : Reached.values()) {
            reached.put(what, row.getLong(what.column()));
        }
        for (Reached what : Reached.scores()) {
            changes.put(
                    what,
                    new Scores(
                            row.getLong(what.column()),
                            row.getDouble(what.column() + "_sum"),
                            row.getDouble(what.column() + "_squares")));
        }
        return new Group(row.getString("name"), row.getLong("people"), reached, changes);
    }
}
