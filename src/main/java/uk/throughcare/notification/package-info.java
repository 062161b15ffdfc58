/**
 * Mail to referrers and staff: an outbox that is worked off in the background.
 *
 * <p>A mail holds the case's reference and links, nothing else about the person. Nothing is sent where
 * the process runs: {@link uk.throughcare.notification.Notifications} writes a row in the caller's transaction, so a step that
 * is undone tells nobody, and a process that is killed tells later.
 *
 * <p>Each node empties the outbox by itself and takes what no other has taken. There is no task of the scheduler for each mail:
 * with it, two mails cost more than the referral that they tell of.
 */
@NullMarked
package uk.throughcare.notification;

import org.jspecify.annotations.NullMarked;
