package uk.throughcare.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What invented people say of themselves for equality monitoring: most are asked, and a few prefer not to say. */
@Component
@ConditionalOnProperty(name = "throughcare.demo.enabled", havingValue = "true")
class DemoEquality {

    private static final int ASKED = 88;

    private record Value(String characteristic, String code, int position) {}

    private final JdbcClient jdbc;

    DemoEquality(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void askEverybody(long seed, Instant now) {
        Invented invented = new Invented(new Random(seed));
        List<Value> values = jdbc.sql("select characteristic, code, position from care.equality_value order by 1, 3")
                .query(Value.class)
                .list();
        List<String> characteristics =
                values.stream().map(Value::characteristic).distinct().toList();
        for (Long person : jdbc.sql("select id from care.person order by id")
                .query(Long.class)
                .list()) {
            if (invented.chance(ASKED)) {
                characteristics.forEach(asked -> say(person, drawn(invented, asked, values), now));
            }
        }
    }

    /** What stands first in a list is common, what stands last is rare. */
    private static Value drawn(Invented invented, String asked, List<Value> values) {
        List<Value> offered = values.stream()
                .filter(value -> value.characteristic().equals(asked))
                .toList();
        int last = offered.size() - 1;
        int place = invented.chance(50) ? invented.between(0, Math.min(1, last)) : invented.between(0, last);
        return offered.get(place);
    }

    private void say(long person, Value value, Instant now) {
        jdbc.sql("""
                        insert into care.equality (person_id, characteristic, code, recorded_at, recorded_by)
                        values (:person, :characteristic, :code, :now, 'demonstration')
                        """)
                .param("person", person)
                .param("characteristic", value.characteristic())
                .param("code", value.code())
                .param("now", Timestamp.from(now))
                .update();
    }
}
