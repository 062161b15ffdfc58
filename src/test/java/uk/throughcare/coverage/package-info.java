/**
 * Which steps and flows of the diagrams the tests walk, and which tests walk them.
 *
 * <p>Every {@link uk.throughcare.JourneyTest} writes down where its cases go. {@link
 * uk.throughcare.coverage.ProcessCoverageTest} comes last, draws it as pages in {@code target/process-test-coverage} and
 * fails if a step or flow of any diagram was walked by no test. Parts of the coverage extension that draw are used; those
 * that listen are not, since they ask the engine for each definition with the rights of whoever is signed in.
 */
@NullMarked
package uk.throughcare.coverage;

import org.jspecify.annotations.NullMarked;
