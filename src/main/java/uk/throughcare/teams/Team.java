package uk.throughcare.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people who hold a case at one place; its id is the tenant in the engine.
 *
 * @param postcodeAreas the letters that begin a postcode: where a prison lies, or what a community team serves
 * @param region in which it lies; none where nobody said so
 * @param inService whether cases can come to it
 */
public record Team(
        String id,
        Kind kind,
        String name,
        @Nullable String nameWelsh,
        List<String> postcodeAreas,
        @Nullable String region,
        boolean inService) {

    /** Where a team works. */
    public enum Kind {
        PRISON,
        COMMUNITY
    }

    public Team {
        postcodeAreas = List.copyOf(postcodeAreas);
    }

    Team inService(boolean now) {
        return new Team(id, kind, name, nameWelsh, postcodeAreas, region, now);
    }
}
