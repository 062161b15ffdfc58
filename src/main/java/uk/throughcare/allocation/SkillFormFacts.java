package uk.throughcare.allocation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.throughcare.forms.Choice;
import uk.throughcare.language.Words;

/** Whom the form set-skills offers, each with what was said last, for the form replaces it. */
@Component
class SkillFormFacts {

    private final Skills skills;
    private final LinkWorkerFormFacts linkWorkers;

    SkillFormFacts(Skills skills, LinkWorkerFormFacts linkWorkers) {
        this.skills = skills;
        this.linkWorkers = linkWorkers;
    }

    List<Choice> workers() {
        Map<String, List<Skill>> known = skills.byWorker();
        return linkWorkers.inMyTeams().stream()
                .map(worker -> new Choice(
                        worker.value(), worker.label() + words(known.getOrDefault(worker.value(), List.of()))))
                .toList();
    }

    private static String words(List<Skill> known) {
        return known.isEmpty()
                ? ""
                : known.stream().map(Skill::name).map(Words::say).collect(Collectors.joining(", ", " (", ")"));
    }
}
