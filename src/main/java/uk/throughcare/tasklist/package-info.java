/** What staff see in Tasklist beyond the task itself. */
@NullMarked
package uk.throughcare.tasklist;

import org.jspecify.annotations.NullMarked;
