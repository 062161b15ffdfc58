/**
 * Referrals on their way in, whichever channel they come by: checked, kept, and accepted or declined.
 *
 * <p>Nothing is sent to anyone before the person has agreed to be referred, but the refusal: the referrer is told "received"
 * as soon as there is consent.
 *
 * <p>A list of referrals (the classes named Bulk…) is kept row by row until the row is worked off, and then forgotten but for
 * its line and what became of it. Its rows go through the form like any other referral, so they meet the same checks; they are
 * known again by a hash of what they say, so a list that is sent again refers nobody twice.
 */
@NullMarked
package uk.throughcare.intake;

import org.jspecify.annotations.NullMarked;
