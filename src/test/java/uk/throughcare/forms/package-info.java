@NullMarked
package uk.throughcare.forms;

import org.jspecify.annotations.NullMarked;
