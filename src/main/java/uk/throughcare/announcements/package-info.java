/**
 * Tells another system of the service what happens to cases: domain events in the shape that HMPPS uses, sent to a webhook.
 *
 * <p>An announcement is written down in the transaction in which the thing happens, and sent in the background, signed as
 * <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says and tried again with growing waits. Each may arrive twice
 * (its {@code webhook-id} is the same then) and after a later one ({@code occurredAt} tells). Of a person who has not agreed to be
 * referred nothing is announced.
 */
@NullMarked
package uk.throughcare.announcements;

import org.jspecify.annotations.NullMarked;
