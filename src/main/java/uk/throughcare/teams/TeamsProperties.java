package uk.throughcare.teams;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import uk.throughcare.teams.Team.Kind;

/**
 * Which teams work with this installation.
 *
 * @param inService ids of the teams to which cases can come
 * @param additional teams that our lists lack; they are in service
 */
@Validated
@ConfigurationProperties("throughcare.teams")
record TeamsProperties(
        @DefaultValue({"LEI", "MDI", "WEI", "PDU-LEEDS", "PDU-WAKEFIELD"})
        List<@NotBlank String> inService,

        @DefaultValue List<@Valid Additional> additional) {

    /** A team of the operator's own. */
    record Additional(
            @NotNull
            @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*", message = "is letters and digits, in groups joined by -")
            String id,

            @NotNull Kind kind,
            @NotBlank String name,
            @Nullable String nameWelsh,

            @DefaultValue
            List<@Pattern(regexp = "[A-Z]{1,2}", message = "is the one or two letters that begin a postcode") String>
                    postcodeAreas,

            @Nullable String region) {

        Team team() {
            return new Team(id, kind, name, nameWelsh, postcodeAreas, region, true);
        }
    }
}
