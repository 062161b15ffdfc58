/**
 * What process designers need beside Camunda Modeler.
 *
 * <p>The catalogue is made from what is deployed and from the code that diagrams ask, each time it is read, so it cannot be out of
 * date. Only what a name means stands nowhere else: that is {@code designer/meanings.csv}, and a test fails when a name has no
 * row there, or a row no name. Its pages are in English: diagrams, ids and Camunda Modeler are too.
 */
@NullMarked
package uk.throughcare.designing;

import org.jspecify.annotations.NullMarked;
