package uk.throughcare.operations;

/**
 * One thing that went wrong with a case.
 *
 * @param id by which it is tried again
 * @param reference of the case
 * @param stage in words
 * @param step what should have been done, in words; empty where it is none of the diagrams
 * @param since when
 * @param what failed, without a word of the error's own
 * @param toDo what helps
 * @param canBeTried whether trying again is possible
 */
public record Problem(
        String id,
        String reference,
        String team,
        String stage,
        String step,
        String since,
        String what,
        String toDo,
        boolean canBeTried) {}
