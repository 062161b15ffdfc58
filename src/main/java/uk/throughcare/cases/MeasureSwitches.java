package uk.throughcare.cases;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which measures forms ask for and figures show beyond ONS4; each needs its owner's licence or leave, which the operator sees to. */
@ConfigurationProperties("throughcare.measures")
public record MeasureSwitches(
        @DefaultValue("false") boolean swemwbs,
        @DefaultValue("false") boolean loneliness,
        @DefaultValue("false") boolean phq9,
        @DefaultValue("false") boolean gad7) {}
