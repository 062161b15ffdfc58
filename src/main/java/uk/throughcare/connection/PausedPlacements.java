package uk.throughcare.connection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which activities stand still for now, and whether an absence or somebody's hand stopped them. */
@Repository
class PausedPlacements {

    private final JdbcClient jdbc;

    PausedPlacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether the activity went on until now. */
    boolean forAbsence(Placement placement) {
        return changed("update care.placement set paused = 'ABSENCE' where id = :id and paused is null", placement);
    }

    /** Returns whether it was the absence that stopped it. */
    boolean afterAbsence(Placement placement) {
        return changed("update care.placement set paused = null where id = :id and paused = 'ABSENCE'", placement);
    }

    /** Returns whether this is another state than before. */
    boolean byHand(Placement placement, boolean standsStill) {
        return changed(
                standsStill
                        ? "update care.placement set paused = 'BY_HAND' where id = :id and paused is distinct from 'BY_HAND'"
                        : "update care.placement set paused = null where id = :id and paused is not null",
                placement);
    }

    private boolean changed(String update, Placement placement) {
        return jdbc.sql(update).param("id", placement.id()).update() == 1;
    }
}
