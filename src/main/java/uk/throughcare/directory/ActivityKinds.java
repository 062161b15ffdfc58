package uk.throughcare.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of activity that the directory knows. */
@Repository
public class ActivityKinds {

    public record Kind(String code, String title) {}

    private final JdbcClient jdbc;

    ActivityKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Kind> all() {
        return jdbc.sql("select code, title from care.activity_kind order by position")
                .query(Kind.class)
                .list();
    }
}
