package uk.throughcare.allocation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughcare.language.Words;

/** How the form allocate-link-worker speaks of link workers. */
final class AllocationWords {

    private AllocationWords() {}

    /**
     * @param withRoom all who could be proposed
     */
    static String proposal(Candidate best, List<Candidate> withRoom, boolean stands) {
        return proposed(best)
                + best.skills().lacks().stream()
                        .map(skill -> missing(skill, best, withRoom))
                        .collect(joining())
                + (stands ? " " + Words.say("If nobody decides, the proposal stands by itself.") : "");
    }

    private static String proposed(Candidate best) {
        List<Skill> has = best.skills().has();
        return has.isEmpty()
                ? Words.say("**Proposed: {}**, who had the most room.", best.name())
                : Words.say(
                        "**Proposed: {}**, who {} and, of those who do, had the most room.",
                        best.name(),
                        has.stream().map(Skill::can).collect(joining(Words.say(" and "))));
    }

    private static String missing(Skill skill, Candidate best, List<Candidate> withRoom) {
        boolean nobody = withRoom.stream().noneMatch(one -> one.skills().has().contains(skill));
        String lack = nobody
                ? Words.say("Nobody with room {}", skill.can())
                : Words.say("{} {}", best.name(), skill.cannot());
        return " **" + lack + ": " + skill.otherwise() + ".**";
    }

    static String noProposal(@Nullable String proposed) {
        return Words.say(
                proposed == null
                        ? "**Nobody in the team has room for this case.** Choose who takes it, and say why."
                        : "**Whoever was proposed is not there any longer.** Choose who takes it, and say why.");
    }

    static String label(Candidate one) {
        String more = Stream.concat(
                        Stream.ofNullable(one.away()).map(Absence::words),
                        one.skills().has().stream().map(Skill::can))
                .collect(joining("; "));
        return more.isEmpty() ? one.name() : one.name() + " (" + more + ")";
    }

    static Map<String, Object> row(Candidate candidate, int points) {
        return Map.of(
                "name", candidate.name(),
                "room", Words.say("{} of {}", candidate.room(), points(candidate.capacity())),
                "reason", reason(candidate, points));
    }

    private static String reason(Candidate candidate, int points) {
        String has = cases(candidate.cases());
        String skills = candidate.skills().words();
        return has + "; " + whether(candidate, points) + (skills.isEmpty() ? "" : "; " + skills);
    }

    private static String whether(Candidate candidate, int points) {
        if (candidate.away() != null) {
            return candidate.away().words();
        }
        return Words.say(candidate.hasRoomFor(points) ? "this one fits" : "no room for this one");
    }

    private static String cases(int number) {
        return number == 0
                ? Words.say("Has no cases yet")
                : number == 1 ? Words.say("Has 1 case") : Words.say("Has {} cases", number);
    }

    static String points(int number) {
        return number == 1 ? Words.say("1 point") : Words.say("{} points", number);
    }
}
