package uk.throughcare.custody;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Crn;
import uk.throughcare.cases.Identities;
import uk.throughcare.cases.PrisonNumber;
import uk.throughcare.journey.Refused;

/** The numbers by which an event names a person; one about nobody has neither. */
record Numbers(@Nullable String prisonNumber, @Nullable String crn) {

    static final Numbers NONE = new Numbers(null, null);
    private static final String ABOUT = "additionalInformation";

    static Numbers ofPrison(String prisonNumber) {
        return new Numbers(prisonNumber, null);
    }

    static Numbers ofProbation(String crn) {
        return new Numbers(null, crn);
    }

    Identities.Numbered toFind() {
        return new Identities.Numbered(prisonNumber, crn);
    }

    boolean isNone() {
        return prisonNumber == null && crn == null;
    }

    /**
     * Those of whom a message is about: in its {@code personReference}; older ones say it elsewhere.
     *
     * @throws Refused if one has another form than such numbers have
     */
    static Numbers in(JsonNode message) {
        Numbers referred = referred(message.path("personReference").path("identifiers"));
        return referred.isNone()
                ? prisonNumber(message.path(ABOUT), "nomsNumber")
                        .or(() -> prisonNumber(message.path(ABOUT), "prisonerId"))
                        .map(Numbers::ofPrison)
                        .orElse(NONE)
                : referred;
    }

    /** The prison number in a field of what an event is about. */
    static Optional<String> prisonNumber(JsonNode about, String field) {
        return read(
                about.path(field),
                ABOUT + "." + field,
                typed -> PrisonNumber.of(typed).value());
    }

    /** The CRN in a field of what an event is about. */
    static Optional<String> crn(JsonNode about, String field) {
        return read(
                about.path(field), ABOUT + "." + field, typed -> Crn.of(typed).value());
    }

    private static Numbers referred(JsonNode identifiers) {
        Numbers found = NONE;
        for (int i = 0; i < identifiers.size(); i++) {
            found = found.and(identifiers.path(i), "personReference.identifiers[" + i + "].value");
        }
        return found;
    }

    private Numbers and(JsonNode identifier, String field) {
        JsonNode value = identifier.path("value");
        return switch (identifier.path("type").asText()) {
            case "NOMS" ->
                new Numbers(
                        read(value, field, typed -> PrisonNumber.of(typed).value())
                                .orElse(null),
                        crn);
            case "CRN" ->
                new Numbers(
                        prisonNumber,
                        read(value, field, typed -> Crn.of(typed).value()).orElse(null));
            default -> this;
        };
    }

    private static Optional<String> read(JsonNode value, String field, UnaryOperator<String> reading) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(value.asText()));
        } catch (IllegalArgumentException malformed) {
            throw Refused.because(field, String.valueOf(malformed.getMessage()));
        }
    }
}
