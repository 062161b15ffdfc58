package uk.throughcare.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.language.Words;

/** How many people can be sent to a service at a time, so that nobody is sent to one that is full. */
@Repository
public class Places {

    private static final String ROOM = """
            select l.capacity, coalesce(t.taken, 0) as taken
            from care.service_listing l left join care.taken_place t on t.listing = l.id
            where l.id = :service""";

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The places of a service.
     *
     * @param capacity for how many there is room at a time; none: not known, or always enough
     */
    public record Room(@Nullable Integer capacity, int taken) {

        public boolean isFull() {
            return capacity != null && taken >= capacity;
        }

        /** For whoever answers; nothing to say where it is not known. */
        public Optional<String> inWords() {
            if (capacity == null) {
                return Optional.empty();
            }
            return Optional.of(
                    isFull()
                            ? Words.say("No place is left: {} of {} are taken.", taken, capacity)
                            : Words.say("Places left: {} of {}.", capacity - taken, capacity));
        }
    }

    public Room of(int service) {
        return jdbc.sql(ROOM).param("service", service).query(Room.class).single();
    }

    /** The same, and nobody else takes a place of it until this is done. */
    public Room held(int service) {
        jdbc.sql("select id from care.service_listing where id = :service for no key update")
                .param("service", service)
                .query(Integer.class)
                .single();
        return of(service);
    }

    /** The provider says that there is room for so many. */
    public void change(int service, int capacity) {
        jdbc.sql("update care.service_listing set capacity = :capacity, changed_at = now() where id = :service")
                .param("capacity", capacity)
                .param("service", service)
                .update();
    }
}
