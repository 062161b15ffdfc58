/** Connecting the person to activities, each one by itself: chosen, asked for, waited for, attended, ended. */
@NullMarked
package uk.throughcare.connection;

import org.jspecify.annotations.NullMarked;
