/**
 * Mail to referrers and staff: an outbox that is worked off in the background.
 *
 * <p>A mail holds the case's reference and links, nothing else about the person. Nothing is sent where
 * the process runs: {@link uk.throughcare.notification.Notifications} writes a row in the caller's transaction, so a step that
 * is undone tells nobody, and a process that is killed tells later.
 *
 * <p>Each node empties the outbox by itself and takes what no other has taken. There is no task of the scheduler for each mail:
 * with it, two mails cost more than the referral that they tell of.
 *
 * <p>A mail is written when it goes out, in the language that the account with its address has chosen by then; whoever has no
 * account is written to as {@code throughcare.mail.outsiders} says. Each mail has a template of its own in Welsh: what is said in
 * it is put in another order than in English.
 */
@NullMarked
package uk.throughcare.notification;

import org.jspecify.annotations.NullMarked;
