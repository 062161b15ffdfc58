package uk.throughcare.intake;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** What is shown to whoever decides about two open cases of one person: of a case that another team holds, only that it does. */
@Component
class DuplicateFormFacts {

    private static final String ENDED = "The other case is not open any more: go on with this one as a new case.";

    private final DuplicateReferrals duplicates;
    private final Cases cases;
    private final Referrals referrals;
    private final ReferralWords words;
    private final Teams teams;
    private final Staff staff;
    private final CurrentActor actor;

    DuplicateFormFacts(
            DuplicateReferrals duplicates,
            Cases cases,
            Referrals referrals,
            ReferralWords words,
            Teams teams,
            Staff staff,
            CurrentActor actor) {
        this.duplicates = duplicates;
        this.cases = cases;
        this.referrals = referrals;
        this.words = words;
        this.teams = teams;
        this.staff = staff;
        this.actor = actor;
    }

    Map<String, ?> decide(CaseReference reference, CaseReference other) {
        String team = cases.get(reference).team();
        Referrals.Received referral = referrals.get(reference);
        return Map.of(
                "openCase",
                duplicates
                        .openCase(reference, other)
                        .map(open ->
                                open.team().equals(team) || actor.worksIn(open.team()) ? ours(open) : elsewhere(open))
                        .orElseGet(() -> Words.say(ENDED)),
                "earlierCases",
                words.earlierCases(reference),
                "newReferral",
                words.summary(referral));
    }

    private String ours(Case open) {
        String since = DatesInWords.day(open.openedAt());
        String stage = Words.say(open.stage());
        String where = linkWorker(open)
                .map(name -> Words.say(
                        "**Case {}** is open with your team since {}, at the stage {}, with {}.",
                        open.reference(),
                        since,
                        stage,
                        name))
                .orElseGet(() -> Words.say(
                        "**Case {}** is open with your team since {}, at the stage {}.",
                        open.reference(),
                        since,
                        stage));
        return where + "\n\n" + words.summary(referrals.get(open.reference()));
    }

    private String elsewhere(Case open) {
        String team = teams.find(open.team()).map(Team::name).orElse(open.team());
        return Words.say(
                        "**{}** has an open case of this person: **case {}**. What is in it stays with that team.",
                        team,
                        open.reference())
                + "\n\n"
                + Words.say(
                        "You decide about this referral. Speak with the senior link worker of {} first. If the person has come to you, that team hands the case over to you (a transfer); if you join, this referral goes into the record of that case, and that team is told.",
                        team);
    }

    private Optional<String> linkWorker(Case open) {
        return Optional.ofNullable(open.linkWorker()).flatMap(staff::find).map(StaffMember::name);
    }
}
