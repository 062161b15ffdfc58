package uk.throughcare.intake;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.OwnWords;
import uk.throughcare.journey.Refused;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Staff;

/** Asks the referrer for what a referral does not tell, and tells what a diagram says. */
@Service
class AskingTheReferrer {

    private final Referrals referrals;
    private final ReferralIntake intake;
    private final Cases cases;
    private final Staff staff;
    private final Circles circles;
    private final Timeline timeline;
    private final Notifications notifications;

    AskingTheReferrer(
            Referrals referrals,
            ReferralIntake intake,
            Cases cases,
            Staff staff,
            Circles circles,
            Timeline timeline,
            Notifications notifications) {
        this.referrals = referrals;
        this.intake = intake;
        this.cases = cases;
        this.staff = staff;
        this.circles = circles;
        this.timeline = timeline;
        this.notifications = notifications;
    }

    /** Where the referrer works: with whoever holds the case, if there too or nowhere any more, or if it is restricted. */
    String teamOfTheReferrer(CaseReference reference) {
        String holder = cases.get(reference).team();
        List<String> teams = staff.teamsOf(referrals.get(reference).account());
        return circles.isCircle(holder) || teams.isEmpty() || teams.contains(holder) ? holder : teams.get(0);
    }

    void ask(CaseReference reference) {
        timeline.record(
                reference,
                "FACTS_ASKED",
                Map.of("missing", intake.facts(reference).missing()));
        notifications.send(reference, Template.FACTS_MISSING, addressOfTheReferrer(reference), Map.of());
    }

    void tell(CaseReference reference, OwnWords words) {
        notifications.send(reference, Template.IN_OWN_WORDS, addressOfTheReferrer(reference), words.codes());
        timeline.record(reference, "REFERRER_TOLD", Map.of(OwnWords.SUBJECT, words.subject()));
    }

    String addressOfTheReferrer(CaseReference reference) {
        return referrals.get(reference).referrerEmail();
    }

    /**
     * Adds to the referral what is told now.
     *
     * @throws Refused if that is nothing, and nobody says so
     */
    void told(CaseReference reference, MissingFacts facts) {
        if (!facts.tellsSomething() && !facts.nothingMore()) {
            throw Refused.because("nothingMore", "answer one of the questions, or say that you cannot tell more");
        }
        referrals.add(reference, facts);
        timeline.record(reference, "FACTS_GIVEN", Map.of("needs", facts.needs(), "nothingMore", facts.nothingMore()));
    }
}
