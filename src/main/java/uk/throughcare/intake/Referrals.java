package uk.throughcare.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;

/** The referrals as they came in, and each asking for consent. */
@Repository
class Referrals {

    /**
     * A referral as kept.
     *
     * @param account the account that it came from
     * @param needs those of the referrals that were joined to the case among them
     * @param moreFacts what the referrer added when asked
     * @param consent what the person says today: as last asked, else as told by the referrer
     */
    record Received(
            String account,
            String referrerName,
            String referrerRole,
            String referrerEmail,
            List<String> needs,
            String reasons,
            @Nullable String wants,
            @Nullable Integer wellbeing,
            @Nullable String moreFacts,
            Consent consent) {}

    /** One asking that did not end it, with what was noted for the next. */
    record Asked(LocalDate on, String how, @Nullable String note) {}

    /** What the person says today, in a query of {@code care.referral r}. */
    private static final String CONSENT_NOW = """
            coalesce((select q.answer from care.consent_request q
                      where q.case_reference = r.case_reference
                      order by q.id desc limit 1), r.consent)""";

    /** Its needs and those of the referrals that were joined to it, in a query of {@code care.referral r}. */
    private static final String ALL_NEEDS = """
            array(select need from unnest(r.needs) need
                  union
                  select need from care.cases j join care.referral s on s.case_reference = j.reference, unnest(s.needs) need
                  where j.joined_to = r.case_reference
                  order by need)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    Referrals(JdbcClient jdbc, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    void keep(CaseReference reference, Referral referral, Channel channel) {
        jdbc.sql("""
                        insert into care.referral (case_reference, team, channel, account, referrer_name, referrer_role,
                               referrer_email, needs, reasons, wants, wellbeing, consent, received_at)
                        values (:reference, :team, :channel, :account, :referrerName, :referrerRole,
                                :referrerEmail, :needs, :reasons, :wants, :wellbeing, :consent, :now)
                        """)
                .param("reference", reference.value())
                .param("team", referral.team())
                .param("channel", channel.name())
                .param("account", actor.get().id())
                .param("referrerName", referral.referrerName())
                .param("referrerRole", referral.referrerRole())
                .param("referrerEmail", referral.referrerEmail())
                .param("needs", referral.needs().toArray(String[]::new))
                .param("reasons", referral.reasons())
                .param("wants", referral.wants())
                .param("wellbeing", referral.wellbeing())
                .param("consent", referral.consent().name())
                .param("now", now())
                .update();
    }

    Received get(CaseReference reference) {
        return jdbc.sql("select r.*, " + CONSENT_NOW + " as consent_now, " + ALL_NEEDS
                        + " as all_needs from care.referral r where r.case_reference = :reference")
                .param("reference", reference.value())
                .query(Referrals::received)
                .single();
    }

    /** Adds what the referrer tells later; what was told before and is not told anew stays. */
    void add(CaseReference reference, MissingFacts facts) {
        jdbc.sql("""
                        update care.referral
                        set needs = case when cardinality(:needs) > 0 then :needs else needs end,
                            wellbeing = coalesce(:wellbeing, wellbeing), wants = coalesce(:wants, wants),
                            more_facts = :moreFacts
                        where case_reference = :reference
                        """)
                .param("needs", facts.needs().toArray(String[]::new))
                .param("wellbeing", facts.wellbeing())
                .param("wants", facts.wants())
                .param("moreFacts", facts.moreFacts())
                .param("reference", reference.value())
                .update();
    }

    /** Whether this account made the referral. */
    boolean cameFrom(CaseReference reference, String account) {
        return jdbc.sql("select 1 from care.referral where case_reference = :reference and account = :account")
                .param("reference", reference.value())
                .param("account", account)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Notes that the referrer is being told, and says at which address; nothing if told before or without consent. */
    Optional<String> acknowledge(CaseReference reference) {
        return jdbc.sql("""
                        update care.referral r set acknowledged_at = :now
                        where r.case_reference = :reference and r.acknowledged_at is null and :given =
                        """ + CONSENT_NOW + " returning r.referrer_email")
                .param("now", now())
                .param("reference", reference.value())
                .param("given", Consent.GIVEN.name())
                .query(String.class)
                .optional();
    }

    void askedForConsent(CaseReference reference, ConsentAnswer answer) {
        jdbc.sql("""
                        insert into care.consent_request (case_reference, team, asked_on, asked_how, answer, recorded_by,
                                                          recorded_at)
                        select reference, team, :askedOn, :askedHow, :answer, :by, :now
                        from care.cases where reference = :reference
                        """)
                .param("askedOn", answer.askedOn())
                .param("askedHow", answer.askedHow())
                .param("answer", answer.consent().name())
                .param("by", actor.get().id())
                .param("now", now())
                .param("reference", reference.value())
                .update();
    }

    int timesAskedForConsent(CaseReference reference) {
        return jdbc.sql("select count(*) from care.consent_request where case_reference = :reference")
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }

    /** The note is free text and stands where all answers are kept. */
    List<Asked> askedBefore(CaseReference reference) {
        return jdbc.sql("""
                        select cast(content ->> 'askedOn' as date) as "on", content ->> 'askedHow' as how,
                               content ->> 'consentNote' as note
                        from care.answers where case_reference = :reference and form = 'ask-for-consent' order by given_at
                        """)
                .param("reference", reference.value())
                .query(Asked.class)
                .list();
    }

    LocalDate receivedOn(CaseReference reference) {
        Timestamp at = jdbc.sql("select received_at from care.referral where case_reference = :reference")
                .param("reference", reference.value())
                .query(Timestamp.class)
                .single();
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                row.getString("account"),
                row.getString("referrer_name"),
                row.getString("referrer_role"),
                row.getString("referrer_email"),
                List.of((String[]) row.getArray("all_needs").getArray()),
                row.getString("reasons"),
                row.getString("wants"),
                row.getObject("wellbeing", Integer.class),
                row.getString("more_facts"),
                Consent.valueOf(row.getString("consent_now")));
    }
}
