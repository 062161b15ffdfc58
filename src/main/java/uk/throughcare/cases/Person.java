package uk.throughcare.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person referred, as known to us.
 *
 * @param communicationNeeds codes: INTERPRETER, WELSH, EASY_READ, HEARING, SIGHT
 * @param risks what staff must know to be safe, in words
 */
public record Person(
        long id,
        @Nullable String prisonNumber,
        @Nullable String crn,
        @Nullable String nhsNumber,
        String name,
        LocalDate dateOfBirth,
        List<String> communicationNeeds,
        @Nullable String language,
        boolean riskToStaff,
        @Nullable String risks) {

    /** The number that staff know the person by: the prison number, else the CRN. */
    public String knownAs() {
        return prisonNumber != null ? prisonNumber : String.valueOf(crn);
    }

    /** By which a provider welcomes them. */
    public String firstName() {
        return name.strip().split("\\s+", 2)[0];
    }

    Stream<String> numbers() {
        return Stream.of(prisonNumber, crn).filter(Objects::nonNull);
    }
}
