package uk.throughcare.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a search found, best first.
 *
 * @param searchedFor the words, as they were understood
 */
record FoundServices(long total, int page, @Nullable String searchedFor, List<FoundService> services) {}
