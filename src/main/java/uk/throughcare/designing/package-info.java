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
 * <p>A team may have stages and tables of its own: a deployment with its tenant id. It holds the team's own files and what has to
 * come along of the common ones: each stage that comes to one of them, with all that the stage needs. What nobody calls is common,
 * the map first: a team's copy would stand twice in the list of what staff can start. Which deployment of a team is in force stands
 * in our record, since the engine knows no way back; a stage asks it each time that it is called. A change of what is common makes
 * each team's again, and is refused, naming the team, where that breaks a rule. A newer application alone is not held up by a team:
 * the team keeps what was deployed, and the log and the catalogue say so.
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
