package uk.throughcare.intake;

import static uk.throughcare.notification.Template.REFERRAL_ACCEPTED;
import static uk.throughcare.notification.Template.REFERRAL_DECLINED;
import static uk.throughcare.notification.Template.REFERRAL_RECEIVED;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.cases.Reasons;
import uk.throughcare.cases.Restrictions;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Takes a referral in, gathers what the tables need to decide about it, and tells the referrer. */
@Service
class ReferralIntake {

    private final Referrals referrals;
    private final People people;
    private final Cases cases;
    private final Timeline timeline;
    private final Restrictions restrictions;
    private final Teams teams;
    private final Reasons reasons;
    private final Notifications notifications;
    private final WorkCalendar calendar;

    ReferralIntake(
            Referrals referrals,
            People people,
            Cases cases,
            Timeline timeline,
            Restrictions restrictions,
            Teams teams,
            Reasons reasons,
            Notifications notifications,
            WorkCalendar calendar) {
        this.referrals = referrals;
        this.people = people;
        this.cases = cases;
        this.timeline = timeline;
        this.restrictions = restrictions;
        this.teams = teams;
        this.reasons = reasons;
        this.notifications = notifications;
        this.calendar = calendar;
    }

    /** A case as a referral has opened it. */
    record Opened(CaseReference reference, boolean inCustody) {}

    /**
     * Opens a case for the person referred.
     *
     * @throws Refused if the answers do not fit together; nothing is changed then
     */
    Opened receive(Referral referral) {
        boolean inCustody = inCustody(referral);
        ReferralRules.check(referral, inCustody, calendar.today());
        People.Details told = referral.person();
        Person person = people.register(told);
        CaseReference reference =
                cases.open(person, referral.team(), inCustody, referral.releaseDate(), referral.noReleaseDateReason());
        restrictions.asOthersOf(reference);
        Channel channel = Channel.of(referral);
        referrals.keep(reference, referral, channel);
        timeline.record(
                reference,
                "REFERRAL_RECEIVED",
                Map.of(
                        "channel", channel,
                        "referrerRole", referral.referrerRole(),
                        "needs", referral.needs(),
                        "consent", referral.consent()));
        return new Opened(reference, inCustody);
    }

    /** Tells the referrer that we have the referral, once, and not before the person has agreed to it. */
    void acknowledge(CaseReference reference) {
        referrals.acknowledge(reference).ifPresent(referrer -> {
            timeline.record(reference, "REFERRAL_ACKNOWLEDGED");
            notifications.send(reference, REFERRAL_RECEIVED, referrer, Map.of());
        });
    }

    IntakeFacts facts(CaseReference reference) {
        Referrals.Received referral = referrals.get(reference);
        Person person = people.of(reference);
        LocalDate today = calendar.today();
        return new IntakeFacts(
                Period.between(person.dateOfBirth(), today).getYears(),
                referral.needs().size(),
                referral.wellbeing(),
                daysToRelease(cases.get(reference), today),
                person.riskToStaff(),
                missing(referral));
    }

    void accept(CaseReference reference, String supportModel, String priority) {
        cases.accept(reference, supportModel, priority);
        timeline.record(reference, "REFERRAL_ACCEPTED", Map.of("supportModel", supportModel, "priority", priority));
        tellReferrer(reference, REFERRAL_ACCEPTED, Map.of());
    }

    void decline(CaseReference reference, String reason) {
        cases.decline(reference, reason);
        timeline.record(reference, "REFERRAL_DECLINED", Map.of("reason", reason));
        tellReferrer(reference, REFERRAL_DECLINED, Map.of("reason", reasons.label(reason)));
    }

    private boolean inCustody(Referral referral) {
        Team team = teams.find(referral.team())
                .filter(Team::inService)
                .orElseThrow(() -> Refused.because("team", "no team of this name takes referrals"));
        return team.kind() == Team.Kind.PRISON;
    }

    private void tellReferrer(CaseReference reference, Template template, Map<String, Object> codes) {
        notifications.send(reference, template, referrals.get(reference).referrerEmail(), codes);
    }

    private static @Nullable Integer daysToRelease(Case referred, LocalDate today) {
        @Nullable LocalDate release = referred.releaseDate();
        return release == null ? null : (int) ChronoUnit.DAYS.between(today, release);
    }

    /** Without a need named and without a word on wellbeing, no table can tell whether this service is of use. */
    private static List<String> missing(Referrals.Received referral) {
        if (!referral.needs().isEmpty() || referral.wellbeing() != null) {
            return List.of();
        }
        return referral.wants() == null ? List.of("NEEDS", "WELLBEING", "WANTS") : List.of("NEEDS", "WELLBEING");
    }
}
