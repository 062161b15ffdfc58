/**
 * What staff see in Tasklist beyond the task itself.
 *
 * <p>The tab “Case” is a piece of a page that the server makes: the script in Tasklist fetches it with the session of whoever is
 * signed in and puts it there, so that words, rights and the record of who read what are all in one place. Stages tell their
 * part as a {@link uk.throughcare.cases.StorySection}.
 *
 * <p>Tasklist asks the browser alone for a language. So its settings, which it loads before anything else, tell it that the browser
 * wants the language that the reader has chosen; its own labels are {@code locales/cy.json}. Whoever signs in, or chooses another
 * language, finds the page loaded anew. Names of tasks, processes and filters are translated on their way to it, not in the engine:
 * searching and sorting by a task's name goes by the English.
 */
@NullMarked
package uk.throughcare.tasklist;

import org.jspecify.annotations.NullMarked;
