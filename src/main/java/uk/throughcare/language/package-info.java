/**
 * English and Welsh: what people read is written in English, in forms, diagrams and code, and told in the reader's language.
 *
 * <p>Phrase books say it in Welsh, one row for each English phrase: {@code forms/welsh.csv} for what designers write, and
 * {@code language/welsh.csv} and {@code language/tasklist.csv} for what code and scripts say. A phrase without a row is told in
 * English, so nothing waits for a translator; rows whose column {@code checked} is empty want one. Translating where something is
 * delivered, and never where it is kept, leaves codes, answers and names of tasks alone.
 *
 * <p>The reader's language is the locale of the request, which Spring keeps at hand. Where nobody reads, in background work, it is
 * English.
 */
@NullMarked
package uk.throughcare.language;

import org.jspecify.annotations.NullMarked;
