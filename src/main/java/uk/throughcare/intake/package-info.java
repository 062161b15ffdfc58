/**
 * Referrals on their way in, whichever channel they come by: checked, kept, and accepted or declined.
 *
 * <p>Nothing is sent to anyone before the person has agreed to be referred, but the refusal: the referrer is told "received"
 * as soon as there is consent.
 */
@NullMarked
package uk.throughcare.intake;

import org.jspecify.annotations.NullMarked;
