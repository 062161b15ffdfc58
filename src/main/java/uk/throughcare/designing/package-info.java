/**
 * What process designers need beside Camunda Modeler: the rules that each file keeps, what would change for running cases, and a
 * catalogue of what diagrams may name. All of it is in English: diagrams, ids and Camunda Modeler are too.
 *
 * <p>The rules are one set, asked by the build, at deployment and by the dry run; each finding says what is wrong and how to mend
 * it.
 *
 * <p>The catalogue is made from what is deployed and from the code that diagrams ask, each time it is read, so it cannot be out of
 * date. Only what a name means stands nowhere else: that is {@code designer/meanings.csv}, and a test fails when a name has no
 * row there, or a row no name.
 */
@NullMarked
package uk.throughcare.designing;

import org.jspecify.annotations.NullMarked;
