package uk.throughcare.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.OtherCases;
import uk.throughcare.cases.Reasons;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** Puts referrals, and how earlier ones ended, into words that forms show. */
@Component
class ReferralWords {

    private static final String NOT_TOLD = "not told";

    private final SupportNeeds needs;
    private final OtherCases others;
    private final Reasons reasons;

    ReferralWords(SupportNeeds needs, OtherCases others, Reasons reasons) {
        this.needs = needs;
        this.others = others;
        this.reasons = reasons;
    }

    /** Who referred the person and why, for those who may see the case. */
    String summary(Referrals.Received referral) {
        return Words.say(
                "**Referred by:** {}\n\n**Needs:** {}\n\n**Why the person was referred:** {}\n\n**What the person wants:** {}",
                role(referral.referrerRole()),
                needs(referral.needs()),
                referral.reasons(),
                orNotTold(referral.wants()));
    }

    /** Cases of the same person that have ended with the same team. */
    String earlierCases(CaseReference reference) {
        List<Case> ended = others.endedInTheTeam(reference);
        return ended.isEmpty()
                ? Words.say("none that your team knows of")
                : ended.stream().map(this::ended).collect(Collectors.joining("; "));
    }

    String needs(List<String> pathways) {
        return orNotTold(needs.pathways().stream()
                .filter(pathway -> pathways.contains(pathway.code()))
                .map(SupportNeeds.Pathway::title)
                .map(Words::say)
                .collect(Collectors.joining(", ")));
    }

    /** A code as words: PRISON_OFFENDER_MANAGER is a prison offender manager. */
    String role(String code) {
        return lower(code);
    }

    String orNotTold(@Nullable Object told) {
        return told == null || told.toString().isBlank() ? Words.say(NOT_TOLD) : told.toString();
    }

    private String ended(Case one) {
        @Nullable String reason = one.closureReason();
        @Nullable Instant on = one.closedAt();
        return "%s, %s%s%s"
                .formatted(
                        one.reference(),
                        lower(one.status().name()),
                        on == null ? "" : " " + Words.say("on {}", DatesInWords.day(on)),
                        reason == null ? "" : " (" + Words.say(reasons.label(reason)) + ")");
    }

    private static String lower(String code) {
        return Words.say(code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
