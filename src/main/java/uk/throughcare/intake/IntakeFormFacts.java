package uk.throughcare.intake;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Reasons;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.forms.Choice;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** What the forms of intake show and offer. */
@Component
class IntakeFormFacts {

    private static final String NOT_TOLD = "not told";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
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

    IntakeFormFacts(
            Teams teams,
            SupportNeeds needs,
            Reasons reasons,
            Referrals referrals,
            ReferralIntake intake,
            AskingForConsent asking) {
        this.teams = teams;
        this.needs = needs;
        this.reasons = reasons;
        this.referrals = referrals;
        this.intake = intake;
        this.asking = asking;
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
                "pathways",
                        needs.pathways().stream()
                                .map(pathway -> new Choice(pathway.code(), pathway.title()))
                                .toList());
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
                "on", DAY.format(asked.on()),
                "how", HOW.getOrDefault(asked.how(), asked.how()),
                "note", Objects.requireNonNullElse(asked.note(), ""));
    }

    Map<String, ?> decideEligibility(CaseReference reference) {
        Referrals.Received referral = referrals.get(reference);
        return Map.of(
                "whatIsMissing", missing(intake.facts(reference).missing()),
                "referredBy", referrer(referral),
                "referralNeeds", orNotTold(titles(referral.needs())),
                "referralReasons", referral.reasons(),
                "referralWants", orNotTold(referral.wants()),
                "referralWellbeing", orNotTold(referral.wellbeing()),
                "declineReasons",
                        reasons.toDecline().stream()
                                .map(reason -> new Choice(reason.code(), reason.label()))
                                .toList());
    }

    /** Whom to ask. */
    private static String referrer(Referrals.Received referral) {
        return referral.referrerName() + ", " + words(referral.referrerRole()) + ", " + referral.referrerEmail();
    }

    private String titles(List<String> pathways) {
        return needs.pathways().stream()
                .filter(pathway -> pathways.contains(pathway.code()))
                .map(SupportNeeds.Pathway::title)
                .collect(Collectors.joining(", "));
    }

    private static String missing(List<String> codes) {
        return codes.isEmpty()
                ? "nothing; the rules leave this one to you"
                : codes.stream().map(MISSING::get).collect(Collectors.joining("; "));
    }

    private static String orNotTold(@Nullable Object told) {
        return told == null || told.toString().isBlank() ? NOT_TOLD : told.toString();
    }

    /** A code as words: PRISON_OFFENDER_MANAGER is a prison offender manager. */
    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
