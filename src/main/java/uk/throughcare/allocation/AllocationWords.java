package uk.throughcare.allocation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the form allocate-link-worker speaks of link workers. */
final class AllocationWords {

    private AllocationWords() {}

    /**
     * @param withRoom all who could be proposed
     */
    static String proposal(Candidate best, List<Candidate> withRoom, boolean stands) {
        return "**Proposed: " + best.name() + "**, who " + why(best.skills()) + "had the most room."
                + best.skills().lacks().stream()
                        .map(skill -> missing(skill, best, withRoom))
                        .collect(joining())
                + (stands ? " If nobody decides, the proposal stands by itself." : "");
    }

    private static String why(SkillMatch skills) {
        return skills.has().isEmpty()
                ? ""
                : skills.has().stream().map(Skill::can).collect(joining(" and ")) + " and, of those who do, ";
    }

    private static String missing(Skill skill, Candidate best, List<Candidate> withRoom) {
        boolean nobody = withRoom.stream().noneMatch(one -> one.skills().has().contains(skill));
        return " **" + (nobody ? "Nobody with room " + skill.can() : best.name() + " " + skill.cannot()) + ": "
                + skill.otherwise() + ".**";
    }

    static String noProposal(@Nullable String proposed) {
        return (proposed == null
                        ? "**Nobody in the team has room for this case.**"
                        : "**Whoever was proposed is not there any longer.**")
                + " Choose who takes it, and say why.";
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
                "room", candidate.room() + " of " + counted(candidate.capacity(), "point"),
                "reason", reason(candidate, points));
    }

    private static String reason(Candidate candidate, int points) {
        String has = candidate.cases() == 0 ? "Has no cases yet" : "Has " + counted(candidate.cases(), "case");
        String skills = candidate.skills().words();
        return has + "; " + whether(candidate, points) + (skills.isEmpty() ? "" : "; " + skills);
    }

    private static String whether(Candidate candidate, int points) {
        if (candidate.away() != null) {
            return candidate.away().words();
        }
        return candidate.hasRoomFor(points) ? "this one fits" : "no room for this one";
    }

    static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
