package uk.throughcare.teams;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, made when there is none.
 *
 * @param id the name to sign in with
 * @param password at least 12 characters; needed once
 */
@ConfigurationProperties("throughcare.admin")
record AdminProperties(
        @DefaultValue("admin") String id, @Nullable String password) {}
