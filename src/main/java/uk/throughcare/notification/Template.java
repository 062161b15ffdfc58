package uk.throughcare.notification;

import java.util.Locale;

/** The mails that we send; each has a text of the same name under {@code mail/}. */
public enum Template {
    /** To the referrer. */
    REFERRAL_RECEIVED,
    /** To the referrer. */
    REFERRAL_ACCEPTED,
    /** To the referrer; code {@code reason}. */
    REFERRAL_DECLINED,
    /** To the referrer, who is asked for what the referral does not tell. */
    FACTS_MISSING,
    /** To the referrer whose referral was added to a case that was open already. */
    REFERRAL_JOINED,
    /** To whoever works on the open case to which a referral was added. */
    REFERRAL_ADDED,
    /** To the referrer; code {@code outcome}. */
    CASE_CLOSED,
    /** To somebody without an account who can do the task; codes {@code taskName}, {@code task}, {@code due}. */
    TASK_REMINDER,
    /** To a member of staff: what is due or overdue; codes {@code day}, {@code sections} of tasks, {@code more}. */
    MORNING_SUMMARY,
    /** To managers: the figures of a month can be read; code {@code month}, its first day. */
    MONTHLY_REPORT,
    /** To managers, where no task can tell it and the morning is too late; codes {@code taskName}, {@code task}, {@code due}. */
    DEADLINE_MISSED,
    /** To managers, where the morning is too late; codes {@code taskName}, {@code task}, {@code due}. */
    DEADLINE_MISSED_AGAIN,
    /** To the senior link workers of the community team that now holds the case. */
    HELD_WITHOUT_ACCEPTANCE,
    /** To the provider of an activity, who answers through the link; code {@code link}. */
    PROVIDER_ASKED,
    /** To the provider of an activity that has not answered yet; code {@code link}. */
    PROVIDER_REMINDED,
    /** To the senior link workers: a provider was reminded and has not answered. */
    PROVIDER_SILENT,
    /** To the provider of an activity; says no more than the reference. */
    PLACEMENT_NO_LONGER_NEEDED,
    /** To the senior link workers of the team, when a person has died: says only that the case is to be read. */
    CASE_ENDED_AT_ONCE,
    /** To whoever offers a service, to see that the address is theirs; code {@code link}. */
    OFFER_TO_CONFIRM,
    /** To the provider of a service, with the link by which it is kept up to date; code {@code link}. */
    LISTING_PUBLISHED,
    /** To the provider, who reads through the link what is wanted; code {@code link}. */
    LISTING_CHANGES_ASKED,
    /** To the provider, who reads the reason through the link; code {@code link}. */
    LISTING_REFUSED,
    /** To the provider: is it still right? Code {@code link}. */
    LISTING_STILL_RIGHT,
    /** To the provider that has not answered yet; code {@code link}. */
    LISTING_REMINDED,
    /** To the provider that has not answered; code {@code link}. */
    LISTING_HIDDEN,
    /** To the directory editors; code {@code service}, its number. */
    LISTING_HIDDEN_TO_EDITORS,
    /** To the provider that was asked to change an offer and has not answered. */
    OFFER_GIVEN_UP,
    /** To the senior link workers of both teams; code {@code reason}, if one was chosen from a list. */
    HANDOVER_REFUSED,
    /** To whomever a step of a diagram tells, in the words written there; codes {@code subject}, {@code text}. */
    IN_OWN_WORDS;

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
