/** Keeping in touch: how the person is doing, what came of their goals, and what follows. */
@NullMarked
package uk.throughcare.followup;

import org.jspecify.annotations.NullMarked;
