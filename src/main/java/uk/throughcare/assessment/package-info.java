/** Listening to the person: first contact, what matters to them, and the plan agreed with them. */
@NullMarked
package uk.throughcare.assessment;

import org.jspecify.annotations.NullMarked;
