/** Where a person is: in which prison or out, until when, and what of it the journey must know. */
@NullMarked
package uk.throughcare.custody;

import org.jspecify.annotations.NullMarked;
