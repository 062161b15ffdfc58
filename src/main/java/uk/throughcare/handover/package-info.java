/** From a prison's team to a community team: prepared, agreed, offered, accepted, and the first contact outside. */
@NullMarked
package uk.throughcare.handover;

import org.jspecify.annotations.NullMarked;
