package uk.throughcare.reporting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.allocation.WorkersCaseloads;

/** Reads how cases came to a team, and how long they waited and took up room. */
@Repository
class TeamRecords {

    private static final int WEEK = 7;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkersCaseloads caseloads;
    private final ForecastSettings settings;

    TeamRecords(JdbcClient jdbc, Clock clock, WorkersCaseloads caseloads, ForecastSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.caseloads = caseloads;
        this.settings = settings;
    }

    /** @param acceptedAgo in days, as the others; none where it did not come to that */
    private record Came(
            double acceptedAgo,
            @Nullable String supportModel,
            @Nullable Double allocatedAgo,
            @Nullable Double leftAgo,
            @Nullable Double contactAfter) {}

    private record Stands(
            @Nullable String supportModel, @Nullable Double allocatedAgo) {}

    /**
     * @param team a whole team
     * @param holders who may hold its cases: the team, and the reader's circles in it
     */
    TeamRecord of(String team, List<String> holders) {
        List<Came> came = came(team, holders);
        List<Stands> open = open(holders);
        List<Integer> capacities = caseloads.in(team).stream()
                .map(WorkersCaseloads.Carried::capacity)
                .filter(points -> points > 0)
                .toList();
        return new TeamRecord(
                weeks(came),
                came.stream()
                        .filter(one -> one.allocatedAgo() != null && one.leftAgo() != null && isRecent(one.leftAgo()))
                        .map(one -> new TeamRecord.Stay(one.allocatedAgo() - one.leftAgo(), points(one.supportModel())))
                        .toList(),
                came.stream()
                        .filter(one -> one.contactAfter() != null && isRecent(one.acceptedAgo()))
                        .map(Came::contactAfter)
                        .toList(),
                open.stream()
                        .filter(one -> one.allocatedAgo() != null)
                        .map(one -> new TeamRecord.Carried(one.allocatedAgo(), points(one.supportModel())))
                        .toList(),
                open.stream()
                        .filter(one -> one.allocatedAgo() == null)
                        .map(one -> new TeamRecord.Queued(points(one.supportModel())))
                        .toList(),
                capacities.stream().mapToInt(Integer::intValue).sum(),
                capacities.size());
    }

    private List<Came> came(String team, List<String> holders) {
        return jdbc.sql("select * from care.came_to(:team, :holders, :now, :weeks)")
                .param("team", team)
                .param("holders", holders.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("weeks", settings.weeks())
                .query(Came.class)
                .list();
    }

    private List<Stands> open(List<String> holders) {
        return jdbc.sql("""
                        select c.support_model,
                               case when c.link_worker is not null
                                   then extract(epoch from cast(:now as timestamptz) - step.allocated_at)::float8 / 86400
                               end as allocated_ago
                        from care.cases c
                        cross join lateral (
                            select coalesce(max(t.at), c.accepted_at) as allocated_at from care.timeline t
                            where t.case_reference = c.reference and t.what = 'LINK_WORKER_ALLOCATED') step
                        where c.team = any (:holders) and c.status = 'OPEN' and c.accepted_at is not null
                          and (c.link_worker is not null or c.stage <> 'closure')
                        order by c.accepted_at, c.reference
                        """)
                .param("holders", holders.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(Stands.class)
                .list();
    }

    private List<List<TeamRecord.Accepted>> weeks(List<Came> came) {
        List<List<TeamRecord.Accepted>> weeks = new ArrayList<>(IntStream.range(0, settings.weeks())
                .<List<TeamRecord.Accepted>>mapToObj(week -> new ArrayList<>())
                .toList());
        came.stream()
                .filter(one -> one.acceptedAgo() >= 0 && isRecent(one.acceptedAgo()))
                .sorted(Comparator.comparing(Came::acceptedAgo).reversed())
                .forEach(one -> weeks.get((int) (one.acceptedAgo() / WEEK))
                        .add(new TeamRecord.Accepted(WEEK - one.acceptedAgo() % WEEK, points(one.supportModel()))));
        return weeks;
    }

    private boolean isRecent(double ago) {
        return ago < settings.weeks() * WEEK;
    }

    private int points(@Nullable String supportModel) {
        return caseloads.pointsOf(supportModel);
    }
}
