package uk.throughcare.allocation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.People;
import uk.throughcare.journey.CaseReference;

/** Compares what a person needs, so that they understand us, with what link workers can do. */
@Service
class SkillMatching {

    private final People people;
    private final Skills skills;

    SkillMatching(People people, Skills skills) {
        this.people = people;
        this.skills = skills;
    }

    /** How each link worker suits the person of the case, by user id. */
    Function<String, SkillMatch> of(CaseReference reference) {
        List<Skill> needed = Skill.neededBy(people.of(reference));
        Map<String, List<Skill>> known = needed.isEmpty() ? Map.of() : skills.byWorker();
        return worker -> SkillMatch.of(needed, known.getOrDefault(worker, List.of()));
    }
}
