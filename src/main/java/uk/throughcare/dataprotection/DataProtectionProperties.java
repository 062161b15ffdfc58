package uk.throughcare.dataprotection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keptFor how long the record of a person is kept after their last case was closed
 * @param sealAfter after which time what was read and changed is sealed: longer than any transaction takes
 * @param seal when that is done: a schedule of db-scheduler
 * @param watch when those are looked for whose time is over: a schedule of db-scheduler
 */
@ConfigurationProperties("throughcare.data-protection")
record DataProtectionProperties(Duration keptFor, Duration sealAfter, String seal, String watch) {}
