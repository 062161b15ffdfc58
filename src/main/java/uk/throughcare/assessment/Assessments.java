package uk.throughcare.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** What people told us when they were assessed, and what they were told of. */
@Repository
class Assessments {

    record Assessment(
            String whatMatters,
            @Nullable String strengths,
            @Nullable String otherNeeds,
            Instant recordedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Assessments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(CaseReference reference, WhatMatters told) {
        jdbc.sql("""
                        insert into care.assessment (case_reference, team, what_matters, strengths, other_needs, recorded_at)
                        select reference, team, :whatMatters, :strengths, :otherNeeds, :now
                        from care.cases where reference = :reference
                        """)
                .param("whatMatters", told.whatMatters())
                .param("strengths", told.strengths())
                .param("otherNeeds", told.otherNeeds())
                .param("now", now())
                .param("reference", reference.value())
                .update();
    }

    Optional<Assessment> newest(CaseReference reference) {
        return jdbc.sql("select * from care.assessment where case_reference = :reference order by id desc limit 1")
                .param("reference", reference.value())
                .query(Assessments::row)
                .optional();
    }

    void signposted(CaseReference reference, int service) {
        jdbc.sql("""
                        insert into care.signpost (case_reference, team, service, told_at)
                        select reference, team, :service, :now from care.cases where reference = :reference
                        """)
                .param("service", service)
                .param("now", now())
                .param("reference", reference.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Assessment row(ResultSet row, int number) throws SQLException {
        return new Assessment(
                row.getString("what_matters"),
                row.getString("strengths"),
                row.getString("other_needs"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
