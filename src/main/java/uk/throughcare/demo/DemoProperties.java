package uk.throughcare.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demonstration.
 *
 * @param enabled whether there is one: synthetic accounts, cases and a mail catcher
 * @param cases how many cases an empty system is filled with
 * @param pastCases how many cases of the last year have ended before that
 * @param seed the same seed gives the same cases
 */
@ConfigurationProperties("throughcare.demo")
record DemoProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("96") int cases,
        @DefaultValue("800") int pastCases,
        @DefaultValue("1") long seed) {}
