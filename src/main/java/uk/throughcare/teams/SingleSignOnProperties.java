package uk.throughcare.teams;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How staff sign on elsewhere, by OpenID Connect.
 *
 * @param registration the provider's name under {@code spring.security.oauth2.client.registration}
 * @param rolesClaim the claim that lists what somebody does: ids of our roles; others are not ours to know
 * @param teamsClaim the claim that lists where: ids of teams in service
 */
@Validated
@ConfigurationProperties("throughcare.sign-on")
record SingleSignOnProperties(
        @NotBlank String registration,
        @NotBlank String rolesClaim,
        @NotBlank String teamsClaim) {}
