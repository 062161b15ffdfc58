package uk.throughcare.handover;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.OfferedHandover;
import uk.throughcare.journey.Refused;

/** What the prison's team does: chooses, prepares, agrees, offers, and answers what comes back. */
@Service
class HandoverPreparation {

    private final Handovers handovers;
    private final HandoverCalendar days;
    private final Cases cases;
    private final Timeline timeline;
    private final OfferedHandover offered;
    private final WorkCalendar calendar;

    HandoverPreparation(
            Handovers handovers,
            HandoverCalendar days,
            Cases cases,
            Timeline timeline,
            OfferedHandover offered,
            WorkCalendar calendar) {
        this.handovers = handovers;
        this.days = days;
        this.cases = cases;
        this.timeline = timeline;
        this.offered = offered;
        this.calendar = calendar;
    }

    void choose(CaseReference reference, HandoverAnswers.ChosenTeam chosen) {
        handovers.begin(reference, chosen.communityTeam(), chosen.areaOfRelease());
        timeline.record(reference, "COMMUNITY_TEAM_CHOSEN", Map.of("team", chosen.communityTeam()));
    }

    void prepare(CaseReference reference, HandoverAnswers.Preparation told) {
        handovers.prepare(reference, told);
    }

    /**
     * @throws Refused if the day of the agreement is still to come
     */
    void agree(CaseReference reference, HandoverAnswers.Agreement agreement) {
        if (agreement.agreedOn().isAfter(calendar.today())) {
            throw Refused.because("agreedOn", "it must be today or in the past");
        }
        handovers.agree(reference, agreement);
        timeline.record(
                reference,
                "HANDOVER_AGREED",
                Map.of(
                        "agrees",
                        agreement.personAgrees(),
                        "on",
                        agreement.agreedOn().toString()));
    }

    void reply(CaseReference reference, HandoverAnswers.Reply reply) {
        handovers.reply(reference, reply.reply());
    }

    /** Returns the offer as it lies with the community team from now on. */
    Offer offer(CaseReference reference, String communityTeam, int acceptDaysBefore) {
        HandoverDays wanted = days.days(releaseDate(reference), acceptDaysBefore);
        int round = handovers.offer(reference, wanted, communityTeam);
        timeline.record(
                reference,
                "HANDOVER_OFFERED",
                Map.of(
                        "team",
                        communityTeam,
                        "round",
                        round,
                        "acceptBy",
                        wanted.acceptBy().toString(),
                        "releaseDay",
                        wanted.releaseDay().toString()));
        return handovers.lastOffer(reference).orElseThrow();
    }

    /** The release date is another now; an offer that was made keeps to it. */
    void releaseDateMoved(CaseReference reference, int acceptDaysBefore) {
        handovers
                .lastOffer(reference)
                .ifPresent(offer -> move(reference, offer, days.days(releaseDate(reference), acceptDaysBefore)));
    }

    /** The person is out: an offer that was made is due sooner, never later. */
    void released(CaseReference reference, LocalDate day) {
        cases.releaseDateIs(reference, day);
        handovers
                .lastOffer(reference)
                .ifPresent(offer -> move(reference, offer, days.days(day, 0).notLaterThan(offer.days())));
    }

    private void move(CaseReference reference, Offer offer, HandoverDays to) {
        if (offer.answer() == Offer.Answer.NOT_ACCEPTED || to.equals(offer.days())) {
            return;
        }
        handovers.move(reference, to);
        offered.deadlinesMove(reference, calendar.startOf(to.acceptBy()), calendar.startOf(to.releaseDay()));
        timeline.record(
                reference,
                "HANDOVER_DEADLINES_MOVED",
                Map.of(
                        "acceptBy",
                        to.acceptBy().toString(),
                        "releaseDay",
                        to.releaseDay().toString()));
    }

    private @Nullable LocalDate releaseDate(CaseReference reference) {
        return cases.get(reference).releaseDate();
    }
}
