package uk.throughcare.tasklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the service calls itself where staff work.
 *
 * @param name stands before “Tasklist”, “Cockpit” and “Admin”
 * @param colour of the line on top, as CSS writes it
 * @param linkWorker what link workers are called in English, in the singular and as within a sentence
 */
@Validated
@ConfigurationProperties("throughcare.brand")
record BrandProperties(
        @NotBlank String name,

        @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "is a colour like #1d70b8")
        String colour,

        @NotBlank String linkWorker) {}
