/**
 * Figures for managers: read models in SQL, each with its words.
 *
 * <p>What waits, is overdue or took how long stands in the engine's tables of tasks alone; it is read there, by SQL and limited
 * by tenant, because the engine's own queries load every row that a figure only counts. Nothing is written there.
 *
 * <p>How long steps took would have to be read from all of the engine's history: a round counts on what has ended since into a
 * table without cases, by month, and what is told from it says how old it is.
 *
 * <p>Every figure is limited to the teams of the reader, by the team that holds the case now, and names cases by their
 * references, never people.
 */
@NullMarked
package uk.throughcare.reporting;

import org.jspecify.annotations.NullMarked;
