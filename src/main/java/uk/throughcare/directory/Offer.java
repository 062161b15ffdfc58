package uk.throughcare.directory;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.Refused;

/**
 * What a provider says of a service, by the keys of the form {@code offer-a-service}.
 *
 * @param email where we write to the provider; never shown
 * @param needs codes of the needs that it meets
 * @param specialisms codes of groups of people for whom it is made
 * @param prisons ids of the teams inside whose prisons it is
 * @param languages names, with commas between them
 */
public record Offer(
        String organisation,
        String email,
        @Nullable String phone,
        @Nullable String website,
        String serviceName,
        String kind,
        String whatItIs,
        List<String> needs,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable List<String> specialisms,
        ServiceListing.Place place,
        @Nullable List<String> prisons,
        @Nullable String postcode,
        @Nullable String whereExactly,
        String days,
        @Nullable String languages,
        @Nullable String accessibility,
        String howToRefer,
        @Nullable String capacity,
        String evidenceKind,
        String achieves,
        @Nullable String evidenceLink,
        BigDecimal costForPerson,
        @Nullable BigDecimal costOfProviding,
        @Nullable String costWords) {

    /**
     * What no question by itself can see.
     *
     * @throws Refused if the answers do not fit together
     */
    public Offer checked() {
        if (minimumAge != null && maximumAge != null && maximumAge < minimumAge) {
            throw Refused.because("maximumAge", "it must not be below the age from which people can come");
        }
        return this;
    }

    List<String> eachLanguage() {
        return languages == null
                ? List.of()
                : List.of(languages.split(",")).stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }
}
