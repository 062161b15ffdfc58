/**
 * What process designers are told about their diagrams, decision tables and forms: the rules that each file keeps, and what
 * would change for running cases.
 *
 * <p>The rules are one set, asked by the build, at deployment and by the dry run; each finding says what is wrong and how to mend
 * it. Findings are in English, as the diagrams are.
 */
@NullMarked
package uk.throughcare.designing;

import org.jspecify.annotations.NullMarked;
