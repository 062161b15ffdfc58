package uk.throughcare.custody;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the prisons know of a person, as far as it matters to us.
 *
 * @param releaseDate the date that follows from the sentence; none for who is on remand or has no end of sentence
 * @param confirmedReleaseDate the date that the prison has settled on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Prisoner(@Nullable LocalDate releaseDate, @Nullable LocalDate confirmedReleaseDate) {

    Optional<LocalDate> earliestReleaseDate() {
        return Optional.ofNullable(confirmedReleaseDate).or(() -> Optional.ofNullable(releaseDate));
    }
}
