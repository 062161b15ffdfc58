/**
 * Mail to referrers and staff: an outbox that is worked off in the background.
 *
 * <p>A mail holds the case's reference and links, nothing else about the person. Nothing is sent where the process runs:
 * {@link uk.throughcare.notification.Notifications} writes a row and a db-scheduler task in the caller's transaction, so a
 * step that is undone tells nobody, and a process that is killed tells later.
 */
@NullMarked
package uk.throughcare.notification;

import org.jspecify.annotations.NullMarked;
