package uk.throughcare.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Which cases figures count.
 *
 * @param from the first day on which they were referred
 * @param until the last one
 * @param team the one team chosen; empty for all of the reader's
 * @param holders who may hold them now: the reader's teams, or the one chosen with the reader's circles in it
 * @param supportModel the one chosen; empty for all
 * @param channel how they were referred; empty for all ways
 */
record ChosenCases(
        LocalDate from, LocalDate until, String team, List<String> holders, String supportModel, String channel) {

    /** Of care.case_fact f, with the parameters that {@link #parameters} gives. */
    static final String CONDITION = """
            f.team = any (:holders) and f.received_on between :from and :until and f.status <> 'JOINED'
              and (:supportModel = '' or f.support_model = :supportModel)
              and (:channel = '' or f.referral_channel = :channel)
            """;

    ChosenCases {
        holders = List.copyOf(holders);
    }

    Map<String, Object> parameters() {
        return Map.of(
                "from", from,
                "until", until,
                "holders", holders.toArray(String[]::new),
                "supportModel", supportModel,
                "channel", channel);
    }
}
