/** The process engine: its database, settings, deployment of diagrams and forms, and what keeps it closed. */
@NullMarked
package uk.throughcare.engine;

import org.jspecify.annotations.NullMarked;
