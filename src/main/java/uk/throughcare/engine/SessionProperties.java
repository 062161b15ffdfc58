package uk.throughcare.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long staff stay signed in.
 *
 * @param idle without a key pressed or anything clicked
 * @param atMost whatever they do
 */
@ConfigurationProperties("throughcare.session")
record SessionProperties(Duration idle, Duration atMost) {}
