/** How a case ends: the outcome is derived from what was recorded, the summary is written, the referrer is told. */
@NullMarked
package uk.throughcare.closure;

import org.jspecify.annotations.NullMarked;
