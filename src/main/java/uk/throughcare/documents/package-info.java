/**
 * Letters on paper, as PDF that everybody can read: tagged, with their language and their font.
 *
 * <p>What is printed is what is kept, byte by byte: a letter made again from the record would say what the record says by then,
 * in the words and the layout of then. Stages say when a letter is due and what it tells; the words are in
 * {@code documents/letters_*.properties}, one file per language, and the layout of each letter is a template beside them.
 *
 * <p>A letter is made in the transaction of the step that it belongs to: it needs nothing from outside.
 */
@NullMarked
package uk.throughcare.documents;

import org.jspecify.annotations.NullMarked;
