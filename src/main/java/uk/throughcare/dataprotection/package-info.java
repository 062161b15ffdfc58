/**
 * What the law on personal data asks: everything about one person in one file, and nothing of them when it is to be forgotten.
 *
 * <p>Which rows are about a person is not listed here but read from the database: each table that refers to {@code
 * care.person}, directly or by other tables. A table that a stage adds is therefore given and erased without a line of code, as
 * long as it refers to the case.
 */
@NullMarked
package uk.throughcare.dataprotection;

import org.jspecify.annotations.NullMarked;
