@NullMarked
package uk.throughcare;

import org.jspecify.annotations.NullMarked;
