/**
 * What staff see in Tasklist beyond the task itself.
 *
 * <p>The tab “Case” is a piece of a page that the server makes: the script in Tasklist fetches it with the session of whoever is
 * signed in and puts it there, so that words, rights and the record of who read what are all in one place. Stages tell their
 * part as a {@link uk.throughcare.cases.StorySection}.
 */
@NullMarked
package uk.throughcare.tasklist;

import org.jspecify.annotations.NullMarked;
