/**
 * Figures for managers: read models in SQL, each with its words.
 *
 * <p>What waits, is overdue or took how long stands in the engine's tables of tasks alone; it is read there, by SQL and limited
 * by tenant, because the engine's own queries load every row that a figure only counts. Nothing is written there.
 *
 * <p>What a figure asks of a case's whole way stands in one row per case, {@code care.case_fact}; a round in the background works
 * out again those that changed, and pages say up to when they count. A page that asks which cases it is to count tells its
 * questions with its figures ({@link uk.throughcare.reporting.View}).
 *
 * <p>How long steps took would have to be read from all of the engine's history: a round counts on what has ended since into a
 * table without cases, by month, and what is told from it says how old it is.
 *
 * <p>Every figure is limited to the teams of the reader, by the team that holds the case now, and names cases by their
 * references, never people.
 *
 * <p>What people say of themselves for equality monitoring is counted on one page alone ({@link
 * uk.throughcare.reporting.FairnessFigures}), which hides what tells of few people ({@link
 * uk.throughcare.reporting.HiddenGroups}). All other pages tell totals, which it takes for known; none of them tells people apart
 * by what they say of themselves, so nothing hidden there can be taken from them. Means of few answers are hidden on every page.
 */
@NullMarked
package uk.throughcare.reporting;

import org.jspecify.annotations.NullMarked;
