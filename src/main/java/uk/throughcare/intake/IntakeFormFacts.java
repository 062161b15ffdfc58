package uk.throughcare.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Reasons;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.forms.Choice;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** What the forms of intake show and offer. */
@Component
class IntakeFormFacts {

    private static final Map<String, String> HOW = Map.of(
            "IN_PERSON", "In person",
            "PHONE", "By telephone",
            "LETTER", "By letter",
            "THROUGH_STAFF", "Through a member of staff");
    private static final Map<String, String> MISSING = Map.of(
            "NEEDS", "what the person could do with help with",
            "WELLBEING", "how satisfied the person is with life",
            "WANTS", "what the person wants");

    private final Teams teams;
    private final SupportNeeds needs;
    private final Reasons reasons;
    private final Referrals referrals;
    private final ReferralIntake intake;
    private final AskingForConsent asking;
    private final ReferralWords words;

    IntakeFormFacts(
            Teams teams,
            SupportNeeds needs,
            Reasons reasons,
            Referrals referrals,
            ReferralIntake intake,
            AskingForConsent asking,
            ReferralWords words) {
        this.teams = teams;
        this.needs = needs;
        this.reasons = reasons;
        this.referrals = referrals;
        this.intake = intake;
        this.asking = asking;
        this.words = words;
    }

    Map<String, ?> referAPerson() {
        List<Team> inService = teams.inService();
        return Map.of(
                "teams",
                        inService.stream()
                                .map(team -> new Choice(team.id(), team.name()))
                                .toList(),
                "communityTeamIds",
                        inService.stream()
                                .filter(team -> team.kind() == Team.Kind.COMMUNITY)
                                .map(Team::id)
                                .toList(),
                "pathways", pathways());
    }

    private List<Choice> pathways() {
        return needs.pathways().stream()
                .map(pathway -> new Choice(pathway.code(), pathway.title()))
                .toList();
    }

    Map<String, ?> askForConsent(CaseReference reference) {
        return Map.of(
                "attemptNumber", asking.nextAttempt(reference),
                "attemptsAllowed", asking.attemptsAllowed(),
                "referralReasons", referrals.get(reference).reasons(),
                "askedBefore",
                        referrals.askedBefore(reference).stream()
                                .map(IntakeFormFacts::row)
                                .toList());
    }

    private static Map<String, String> row(Referrals.Asked asked) {
        return Map.of(
                "on", DatesInWords.day(asked.on()),
                "how", Words.say(HOW.getOrDefault(asked.how(), asked.how())),
                "note", Objects.requireNonNullElse(asked.note(), ""));
    }

    Map<String, ?> giveMissingFacts(CaseReference reference) {
        return Map.of(
                "whatIsMissing", missing(intake.facts(reference).missing()),
                "pathways", pathways());
    }

    Map<String, ?> decideEligibility(CaseReference reference) {
        Referrals.Received referral = referrals.get(reference);
        return Map.of(
                "whatIsMissing", missing(intake.facts(reference).missing()),
                "referredBy", referrer(referral),
                "referralNeeds", words.needs(referral.needs()),
                "referralReasons", referral.reasons(),
                "referralWants", words.orNotTold(referral.wants()),
                "referralWellbeing", words.orNotTold(referral.wellbeing()),
                "referralMoreFacts", words.orNotTold(referral.moreFacts()),
                "earlierCases", words.earlierCases(reference),
                "declineReasons",
                        reasons.toDecline().stream()
                                .map(reason -> new Choice(reason.code(), reason.label()))
                                .toList());
    }

    /** Whom to ask. */
    private String referrer(Referrals.Received referral) {
        return referral.referrerName() + ", " + words.role(referral.referrerRole()) + ", " + referral.referrerEmail();
    }

    private static String missing(List<String> codes) {
        return codes.isEmpty()
                ? Words.say("nothing; the rules leave this one to you")
                : codes.stream()
                        .map(code -> Words.say(MISSING.getOrDefault(code, code)))
                        .collect(Collectors.joining("; "));
    }
}
