/**
 * Connecting the person to activities, each one by itself: chosen, asked for, waited for, attended, ended.
 *
 * <p>A provider has no account. Its link names a number drawn for one placement and our signature over it; whoever has it sees
 * what the person agrees to, and answers in the link worker's place by the rules of the same forms. The link works until the
 * placement ends. What nobody but us can have signed is told why it works no longer; what we have not signed gets the same page,
 * whatever it is.
 */
@NullMarked
package uk.throughcare.connection;

import org.jspecify.annotations.NullMarked;
