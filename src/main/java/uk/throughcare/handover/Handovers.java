package uk.throughcare.handover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.directory.AreaOfRelease;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.DatesInWords;

/** The handovers of the cases; the last that was begun is the one that counts. */
@Repository
class Handovers implements AreaOfRelease {

    private static final String CURRENT = "(select max(id) from care.handover where case_reference = :reference)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    Handovers(JdbcClient jdbc, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    void begin(CaseReference reference, String communityTeam, String areaOfRelease) {
        jdbc.sql("""
                        insert into care.handover (case_reference, prison_team, community_team, area_of_release, begun_at)
                        select reference, team, :communityTeam, :area, :now from care.cases where reference = :reference
                        """)
                .param("communityTeam", communityTeam)
                .param("area", areaOfRelease)
                .param("now", now())
                .param("reference", reference.value())
                .update();
    }

    void prepare(CaseReference reference, HandoverAnswers.Preparation told) {
        jdbc.sql("""
                        update care.handover
                        set plan_so_far = :plan, continuing_activities = :continuing, new_matches_needed = :matches,
                            risks_to_staff = :risks, appointments = :appointments, contact_after_release = :contact
                        where id = %s
                        """.formatted(CURRENT))
                .param("plan", told.planSoFar())
                .param("continuing", told.continuingActivities())
                .param("matches", told.newMatchesNeeded())
                .param("risks", told.risksToStaff())
                .param("appointments", told.appointments())
                .param("contact", told.contactDetailsAfterRelease())
                .param("reference", reference.value())
                .update();
    }

    void agree(CaseReference reference, HandoverAnswers.Agreement agreement) {
        jdbc.sql("""
                        update care.handover
                        set person_agrees = :agrees, agreed_on = :on, what_the_person_said = :said where id = %s
                        """.formatted(CURRENT))
                .param("agrees", agreement.personAgrees().name())
                .param("on", agreement.agreedOn())
                .param("said", agreement.whatThePersonSaid())
                .param("reference", reference.value())
                .update();
    }

    /** Returns the number of the round. */
    int offer(CaseReference reference, HandoverDays days, String communityTeam) {
        return jdbc.sql("""
                        insert into care.handover_offer (handover, round, community_team, offered_at, accept_by, release_day)
                        select h.id, (select count(*) + 1 from care.handover_offer o where o.handover = h.id),
                               :communityTeam, :now, :acceptBy, :releaseDay
                        from care.handover h where h.id = %s
                        returning round
                        """.formatted(CURRENT))
                .param("communityTeam", communityTeam)
                .param("now", now())
                .param("acceptBy", days.acceptBy())
                .param("releaseDay", days.releaseDay())
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }

    /** The reply belongs to the question or refusal that it answers. */
    void reply(CaseReference reference, String reply) {
        changeLastOffer(reference, "reply = :reply").param("reply", reply).update();
    }

    void answer(CaseReference reference, Offer.Answer answer, @Nullable String words) {
        changeLastOffer(reference, "answer = :answer, answer_words = :words, answered_by = :by, answered_at = :now")
                .param("answer", answer.name())
                .param("words", words)
                .param("by", actor.get().id())
                .param("now", now())
                .update();
    }

    void move(CaseReference reference, HandoverDays days) {
        changeLastOffer(reference, "accept_by = :acceptBy, release_day = :releaseDay")
                .param("acceptBy", days.acceptBy())
                .param("releaseDay", days.releaseDay())
                .update();
    }

    Optional<Handover> current(CaseReference reference) {
        return jdbc.sql("select * from care.handover where id = " + CURRENT)
                .param("reference", reference.value())
                .query(Handover.class)
                .optional();
    }

    @Override
    public Optional<String> communityTeam(CaseReference reference) {
        return current(reference).map(Handover::communityTeam);
    }

    /** The rounds of the handover that counts, oldest first. */
    List<Offer> offers(CaseReference reference) {
        return jdbc.sql("select * from care.handover_offer where handover = %s order by round".formatted(CURRENT))
                .param("reference", reference.value())
                .query(Offer.class)
                .list();
    }

    Optional<Offer> lastOffer(CaseReference reference) {
        List<Offer> offers = offers(reference);
        return offers.isEmpty() ? Optional.empty() : Optional.of(offers.get(offers.size() - 1));
    }

    void arrange(CaseReference reference, HandoverAnswers.Appointment appointment) {
        jdbc.sql("""
                        insert into care.first_appointment (case_reference, team, appointment_on, appointment_at, place,
                                                            why_later, arranged_by, arranged_at)
                        select reference, team, :on, :at, :place, :whyLater, :by, :now
                        from care.cases where reference = :reference
                        """)
                .param("on", appointment.appointmentOn())
                .param("at", appointment.time())
                .param("place", appointment.place())
                .param("whyLater", appointment.whyLater())
                .param("by", actor.get().id())
                .param("now", now())
                .param("reference", reference.value())
                .update();
    }

    /** The appointment that counts, in words. */
    Optional<String> appointment(CaseReference reference) {
        return jdbc.sql("""
                        select appointment_on, appointment_at || ', ' || place as there
                        from care.first_appointment where case_reference = :reference order by id desc limit 1
                        """)
                .param("reference", reference.value())
                .query((row, number) -> DatesInWords.day(row.getObject("appointment_on", LocalDate.class)) + ", "
                        + row.getString("there"))
                .optional();
    }

    private JdbcClient.StatementSpec changeLastOffer(CaseReference reference, String assignments) {
        return jdbc.sql("""
                        update care.handover_offer set %s
                        where handover = %s
                          and round = (select max(round) from care.handover_offer where handover = %s)
                        """.formatted(assignments, CURRENT, CURRENT)).param("reference", reference.value());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
