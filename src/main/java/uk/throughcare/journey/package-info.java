/** What code and diagrams agree on: names, typed variables, references, messages. Depends on no stage. */
@NullMarked
package uk.throughcare.journey;

import org.jspecify.annotations.NullMarked;
