package uk.throughcare.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the prison's team tells the community team. */
record Handover(
        long id,
        String prisonTeam,
        String communityTeam,
        String areaOfRelease,
        @Nullable String planSoFar,
        @Nullable String continuingActivities,
        @Nullable String newMatchesNeeded,
        @Nullable String risksToStaff,
        @Nullable String appointments,
        @Nullable String contactAfterRelease,
        @Nullable String personAgrees,
        @Nullable LocalDate agreedOn,
        @Nullable String whatThePersonSaid) {}
