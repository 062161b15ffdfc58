/**
 * What process designers need beside Camunda Modeler: the rules that each file keeps, what would change for running cases, and a
 * catalogue of what diagrams may name. All of it is in English: diagrams, ids and Camunda Modeler are too.
 *
 * <p>The rules are one set, asked by the build, at deployment and by the dry run; each finding says what is wrong and how to mend
 * it.
 *
 * <p>What a designer deploys becomes a release: all files, those that were not sent as they are in force, since a diagram takes its
 * forms, tables and stages from its own deployment. So a release can be brought back as a whole, and one that broke no rule then
 * needs no second person. Where a second person has to agree, the files lie in the engine under names that it does not read.
 *
 * <p>Replay tells of groups of people in rounded shares and leaves small groups out: who sends one table after another must not
 * learn what somebody said of themselves. It tells of no case.
 *
 * <p>The catalogue is made from what is deployed and from the code that diagrams ask, each time it is read, so it cannot be out of
 * date. Only what a name means stands nowhere else: that is {@code designer/meanings.csv}, and a test fails when a name has no
 * row there, or a row no name.
 */
@NullMarked
package uk.throughcare.designing;

import org.jspecify.annotations.NullMarked;
