/** The services that people can be introduced to; kept small until providers offer theirs and feeds are read. */
@NullMarked
package uk.throughcare.directory;

import org.jspecify.annotations.NullMarked;
