/** The case record: people, cases, timeline, answers and who has read them. Everything personal lives here, nothing of it in the engine. */
@NullMarked
package uk.throughcare.cases;

import org.jspecify.annotations.NullMarked;
