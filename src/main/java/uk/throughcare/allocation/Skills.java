package uk.throughcare.allocation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CurrentActor;

/** What link workers can do so that people understand them, as was said last. */
@Repository
class Skills {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    Skills(JdbcClient jdbc, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    /** By user id, for those of whom something was said. */
    Map<String, List<Skill>> byWorker() {
        Map<String, List<Skill>> skills = new HashMap<>();
        jdbc.sql("select distinct on (user_id) user_id, codes, languages from care.skills order by user_id, id desc")
                .query(row -> {
                    skills.put(row.getString("user_id"), Skill.all(texts(row, "codes"), texts(row, "languages")));
                });
        return skills;
    }

    void have(String worker, List<String> codes, List<String> languages) {
        jdbc.sql("""
                        insert into care.skills (user_id, codes, languages, recorded_by, recorded_at)
                        values (:worker, :codes, :languages, :by, :now)
                        """)
                .param("worker", worker)
                .param("codes", codes.toArray(String[]::new))
                .param("languages", languages.toArray(String[]::new))
                .param("by", actor.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return List.of((String[]) texts.getArray());
    }
}
