package uk.throughcare.allocation;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What the senior link worker decided, by the keys of the form allocate-link-worker. */
record AllocationChoice(
        @NotNull String linkWorker, @Nullable String overrideReason) {}
