package uk.throughcare.dataprotection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.NamedPeople;
import uk.throughcare.journey.CurrentActor;

/** Gives everything that is kept about one person, as UK GDPR article 15 wants it. */
@Service
class SubjectAccess {

    private final PersonalTables tables;
    private final NamedPeople people;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final CurrentActor actor;

    SubjectAccess(
            PersonalTables tables,
            NamedPeople people,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock,
            CurrentActor actor) {
        this.tables = tables;
        this.people = people;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * Rows by table, the person first. That it was given is recorded, and is part of what is given.
     *
     * @param number a prison number or CRN, current or former
     * @throws uk.throughcare.journey.Refused if nobody has it
     */
    @Transactional
    public Map<String, JsonNode> of(String number) {
        long person = people.named(number);
        record(person);
        List<PersonalTables.Personal> all = new ArrayList<>(tables.inOrderOfErasure());
        Collections.reverse(all);
        Map<String, JsonNode> told = new LinkedHashMap<>();
        for (PersonalTables.Personal personal : all) {
            JsonNode rows = rows(personal, person);
            if (!rows.isEmpty()) {
                told.put(personal.table().substring("care.".length()), rows);
            }
        }
        return told;
    }

    private JsonNode rows(PersonalTables.Personal personal, long person) {
        String rows = jdbc.sql("select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text from " + personal.table()
                        + " t where " + personal.rows())
                .param("person", person)
                .query(String.class)
                .single();
        try {
            return json.readTree(rows);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database told no JSON", broken);
        }
    }

    private void record(long person) {
        jdbc.sql("insert into care.subject_access (person_id, given_at, given_to) values (:person, :now, :to)")
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .param("to", actor.get().id())
                .update();
    }
}
