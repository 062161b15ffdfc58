package uk.throughcare.announcements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.throughcare.cases.Timeline;

/** What of a case's timeline other systems are told, and which of its codes go along. */
enum Announcement {
    RECEIVED("REFERRAL_ACKNOWLEDGED", "A person was referred and has agreed to it"),
    ACCEPTED("REFERRAL_ACCEPTED", "The referral was accepted", "supportModel", "priority"),
    DECLINED("REFERRAL_DECLINED", "The referral was not accepted", "reason"),
    ALLOCATED("LINK_WORKER_ALLOCATED", "A link worker has the case"),
    ACTIVITY_STARTED("PLACEMENT_ACCEPTED", "A provider has accepted the person", "service", "startOn"),
    HANDED_OVER("CASE_MOVED", "Another team holds the case", "from", "to"),
    CLOSED("CASE_CLOSED", "The case was closed", "outcome"),
    JOINED("REFERRAL_JOINED", "The referral went into another case of the same person", "to"),
    OPENED_AGAIN("CASE_OPENED_AGAIN", "The case was opened again");

    private static final String PREFIX = "throughcare.case.";

    private final String what;
    private final String description;
    private final Set<String> codes;

    Announcement(String what, String description, String... codes) {
        this.what = what;
        this.description = description;
        this.codes = Set.of(codes);
    }

    /** The announcement that such a row of the timeline makes, if it makes one. */
    static Optional<Announcement> of(Timeline.Happened happened) {
        return Arrays.stream(values())
                .filter(announcement -> announcement.what.equals(happened.what()))
                .findFirst();
    }

    /** For example {@code throughcare.case.activity-started}. */
    String eventType() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String description() {
        return description;
    }

    /** What else may be told of it; reasons and names stay with us unless they are listed. */
    Map<String, Object> told(Map<String, ?> detail) {
        Map<String, Object> told = new TreeMap<>(detail);
        told.keySet().retainAll(codes);
        return told;
    }
}
