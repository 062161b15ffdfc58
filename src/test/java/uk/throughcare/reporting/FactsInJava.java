package uk.throughcare.reporting;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the facts of each case must be, worked out in Java from whole tables. */
final class FactsInJava {

    private static final Set<Object> PRESENT = Set.of("ATTENDED", "LATE");
    private static final List<String> QUESTIONS = List.of("satisfaction", "worthwhile", "happy", "anxious");

    private final RawRows rows;
    private final Map<Object, Map<String, Object>> referrals;
    private final Map<Object, Object> kinds;
    private final Map<Object, Object> wholeTeams;
    private final Map<String, Map<Object, List<Map<String, Object>>>> byCase = new HashMap<>();
    private final Map<Object, Object> born;
    private final Map<Object, Map<Object, Object>> said = new HashMap<>();
    private final Map<Object, List<Map<String, Object>>> sessions;

    FactsInJava(RawRows rows) {
        this.rows = rows;
        referrals = rows.all("care.referral").stream().collect(Collectors.toMap(r -> r.get("case_reference"), r -> r));
        kinds = rows.column("care.team", "id", "kind");
        wholeTeams = rows.column("care.circle", "id", "team");
        Stream.of("attempt", "plan", "placement", "custody_change", "goal", "goal_review", "measure", "unmet_need")
                .forEach(table -> byCase.put(
                        table,
                        rows.all("care." + table).stream()
                                .collect(Collectors.groupingBy(row -> row.get("case_reference")))));
        born = rows.column("care.person", "id", "date_of_birth");
        rows.all("care.equality").stream()
                .sorted(Comparator.comparing(row -> (Long) row.get("id")))
                .forEach(row -> said.computeIfAbsent(row.get("person_id"), none -> new HashMap<>())
                        .put(row.get("characteristic"), row.get("code")));
        sessions = rows.all("care.session_attendance").stream()
                .filter(session -> PRESENT.contains(session.get("outcome")))
                .collect(Collectors.groupingBy(row -> row.get("placement")));
    }

    List<Map<String, @Nullable Object>> all() {
        return rows.all("care.cases").stream().map(this::of).toList();
    }

    private Map<String, @Nullable Object> of(Map<String, Object> one) {
        Object reference = one.get("reference");
        Map<String, Object> referral = referrals.getOrDefault(reference, Map.of());
        Object first = referral.getOrDefault("team", one.get("team"));
        Timestamp received = (Timestamp) referral.getOrDefault("received_at", one.get("opened_at"));
        Map<String, @Nullable Object> fact = new HashMap<>();
        fact.put("case_reference", reference);
        Stream.of("team", "status", "support_model", "priority", "accepted_at", "closed_at", "outcome")
                .forEach(column -> fact.put(column, one.get(column)));
        fact.put("referral_channel", referral.get("channel"));
        fact.put("referrer_role", referral.get("referrer_role"));
        fact.put("in_custody_at_referral", "PRISON".equals(kinds.get(wholeTeams.getOrDefault(first, first))));
        fact.put("received_at", received);
        fact.put(
                "received_on",
                Date.valueOf(
                        received.toInstant().atZone(ZoneId.of("Europe/London")).toLocalDate()));
        boolean declined = "DECLINED".equals(one.get("status"));
        fact.put("declined", declined);
        fact.put("decline_reason", declined ? one.get("closure_reason") : null);
        fact.put("closure_reason", "CLOSED".equals(one.get("status")) ? one.get("closure_reason") : null);
        contacts(reference, fact);
        activities(reference, fact);
        goals(reference, fact);
        scores(reference, fact);
        fact.put("unmet_needs", rowsOf("unmet_need", reference).size());
        person(one.get("person_id"), fact);
        return fact;
    }

    private void person(Object person, Map<String, @Nullable Object> fact) {
        fact.put("person_id", person);
        fact.put(
                "age_at_referral",
                Period.between(
                                ((Date) born.get(person)).toLocalDate(),
                                ((Date) Objects.requireNonNull(fact.get("received_on"))).toLocalDate())
                        .getYears());
        fact.put("equality", said.getOrDefault(person, Map.of()));
    }

    private void contacts(Object reference, Map<String, @Nullable Object> fact) {
        List<Map<String, Object>> attended =
                where(rowsOf("attempt", reference), row -> PRESENT.contains(row.get("outcome")));
        @Nullable
        Date released = first(
                where(
                        rowsOf("custody_change", reference),
                        row -> row.get("what").equals("RELEASED")),
                "on_date");
        fact.put("first_contact_on", first(attended, "on_date"));
        fact.put("released_on", released);
        fact.put(
                "in_touch_after_release_on",
                first(
                        where(
                                attended,
                                row -> row.get("purpose").equals("AFTER_RELEASE")
                                        && released != null
                                        && !((Date) row.get("on_date")).before(released)),
                        "on_date"));
        fact.put("plan_agreed_on", first(rowsOf("plan", reference), "agreed_on"));
    }

    private void activities(Object reference, Map<String, @Nullable Object> fact) {
        List<Map<String, Object>> placements = rowsOf("placement", reference);
        List<Map<String, Object>> attended = placements.stream()
                .flatMap(one -> sessions.getOrDefault(one.get("id"), List.of()).stream())
                .toList();
        List<Map<String, Object>> completed = where(placements, row -> "COMPLETED".equals(row.get("end_reason")));
        fact.put("started_on", first(placements, "start_on"));
        fact.put("attended_on", first(attended, "session_on"));
        fact.put("completed_on", first(completed, "ended_on"));
        fact.put(
                "placements_started",
                where(placements, row -> row.get("start_on") != null).size());
        fact.put(
                "placements_attended",
                where(placements, row -> sessions.containsKey(row.get("id"))).size());
        fact.put("placements_completed", completed.size());
    }

    private void goals(Object reference, Map<String, @Nullable Object> fact) {
        Map<Object, Map<String, Object>> latest = new HashMap<>();
        rowsOf("goal_review", reference).stream()
                .sorted(Comparator.comparing(row -> (Long) row.get("id")))
                .forEach(review -> latest.put(review.get("goal"), review));
        List<Object> outcomes = rowsOf("goal", reference).stream()
                .filter(goal -> goal.get("replaced_at") == null && latest.containsKey(goal.get("id")))
                .map(goal -> latest.get(goal.get("id")).get("outcome"))
                .toList();
        Stream.of("MET", "PARTLY", "NOT", "DROPPED")
                .forEach(outcome -> fact.put("goals_" + outcome.toLowerCase(java.util.Locale.ROOT), (int)
                        outcomes.stream().filter(outcome::equals).count()));
    }

    private void scores(Object reference, Map<String, @Nullable Object> fact) {
        for (String question : QUESTIONS) {
            Map<Object, Object> scores = new HashMap<>();
            rowsOf("measure", reference).stream()
                    .filter(row -> row.get("instrument").equals("ONS4")
                            && row.get("question").equals(question))
                    .sorted(Comparator.comparing(row -> (Long) row.get("id")))
                    .forEach(row -> scores.put(row.get("occasion"), row.get("score")));
            fact.put(question + "_before", scores.get("BASELINE"));
            fact.put(question + "_now", scores.get("REVIEW"));
        }
    }

    private List<Map<String, Object>> rowsOf(String table, Object reference) {
        return byCase.get(table).getOrDefault(reference, List.of());
    }

    private static List<Map<String, Object>> where(
            List<Map<String, Object>> rows, Predicate<Map<String, Object>> condition) {
        return rows.stream().filter(condition).toList();
    }

    private static @Nullable Date first(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .map(row -> (Date) row.get(column))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
