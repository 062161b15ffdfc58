/** How fast it is: figures for the README, taken with {@code ./mvnw test -Dtest=ReferralBenchmark}. */
@NullMarked
package uk.throughcare.benchmark;

import org.jspecify.annotations.NullMarked;
