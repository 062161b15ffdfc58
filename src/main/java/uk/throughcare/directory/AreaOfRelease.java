package uk.throughcare.directory;

import java.util.Optional;
import uk.throughcare.journey.CaseReference;

/** Where people in prison will live: told by whoever prepares their release, which the directory knows nothing of. */
public interface AreaOfRelease {

    /** The community team that serves it; none: not settled. */
    Optional<String> communityTeam(CaseReference reference);
}
