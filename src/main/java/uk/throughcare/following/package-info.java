/**
 * Running cases follow a change of the diagrams, when process designers say so: otherwise each keeps what it began with.
 *
 * <p>The engine's own migration moves process instances to the newest version, each in a transaction of its own, so that one that
 * is refused holds up no other. What could not move, and why, is tried first in transactions that are taken back; of instances
 * that stand alike one is tried.
 *
 * <p>The newest diagram of a team is its own, where it has one. So cases follow from the common stage to the team's variant, and
 * back when the team goes the common way again.
 *
 * <p>A case keeps what it waits for as it is: tasks with their names and due dates, timers with their times. Diagrams name forms,
 * tables and other diagrams by deployment, so a moved instance takes these from the new one from then on. What the old diagram
 * had waited for and was over stays over. The engine alone would wait again for each timer of an event sub-process that has come
 * (camunda-bpm-platform#3713), and for each message that an interrupted instance no longer waits for: whose consent was withdrawn
 * could withdraw it again. It does remember timers on the border of a task.
 */
@NullMarked
package uk.throughcare.following;

import org.jspecify.annotations.NullMarked;
