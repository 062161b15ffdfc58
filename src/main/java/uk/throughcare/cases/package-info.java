/**
 * The case record: people, cases, timeline, answers and who has read them. Everything personal lives here, nothing of it in the
 * engine.
 *
 * <p>Every query is limited by the teams of whoever reads. Where staff read ({@link uk.throughcare.cases.OwnTeamsOnly}) the
 * database holds to that by row-level security too. Forms, the API and the rounds in the background do not ask behind this second
 * lock: they write, and intake and moves look across teams by their nature.
 */
@NullMarked
package uk.throughcare.cases;

import org.jspecify.annotations.NullMarked;
