package uk.throughcare.allocation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the skills that a case needs a link worker has, and which not. */
record SkillMatch(List<Skill> has, List<Skill> lacks) {

    static SkillMatch of(Collection<Skill> needed, Collection<Skill> known) {
        return new SkillMatch(
                needed.stream().filter(known::contains).toList(),
                needed.stream().filter(skill -> !known.contains(skill)).toList());
    }

    /** Empty for a case that needs none. */
    String words() {
        return Stream.concat(has.stream().map(Skill::can), lacks.stream().map(Skill::cannot))
                .collect(Collectors.joining("; "));
    }
}
