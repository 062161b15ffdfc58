/**
 * What managers see in Cockpit beyond running processes: pages of figures about the cases of their teams.
 *
 * <p>The pages are drawn by plain modules beside Cockpit's own scripts; what they draw, words included, comes from here as JSON,
 * with the session of whoever is signed in. Diagrams are drawn with bpmn-js as they were deployed.
 */
@NullMarked
package uk.throughcare.cockpit;

import org.jspecify.annotations.NullMarked;
