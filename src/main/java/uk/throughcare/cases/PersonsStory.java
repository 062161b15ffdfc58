package uk.throughcare.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import uk.throughcare.cases.StorySection.Line;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** What the person wants and needs, has agreed, and says about how they are: parts of the case's story. */
@Configuration(proxyBeanMethods = false)
class PersonsStory {

    @Bean
    @Order(10)
    StorySection goalsInStory(Goals goals) {
        return StorySection.of(
                "Goals",
                reference -> goals.of(reference).stream()
                        .map(goal -> new Line(Words.say("Goal {}", goal.number()), goal.words()))
                        .toList());
    }

    @Bean
    @Order(20)
    StorySection planInStory(Plans plans) {
        return StorySection.of(
                "Plan",
                reference -> plans.newest(reference).map(PersonsStory::lines).orElse(List.of()));
    }

    private static List<Line> lines(Plans.Plan plan) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                Words.say("Agreed"),
                plan.agreedOn() == null
                        ? Words.say("not yet")
                        : Words.say("on {} (version {})", DatesInWords.day(plan.agreedOn()), plan.version())));
        if (plan.content().activitiesWantedWords() != null) {
            lines.add(new Line(Words.say("Activities wanted"), plan.content().activitiesWantedWords()));
        }
        lines.add(new Line(Words.say("Who does what"), plan.content().whoDoesWhat()));
        return lines;
    }

    @Bean
    @Order(30)
    StorySection needsInStory(SupportNeeds needs) {
        return StorySection.of("Needs", reference -> {
            Map<String, String> pathways = new LinkedHashMap<>();
            needs.pathways().forEach(pathway -> pathways.put(pathway.code(), Words.say(pathway.title())));
            return needs.of(reference).stream()
                    .map(need ->
                            new Line(pathways.getOrDefault(need.pathway(), need.pathway()), Words.say(need.title())))
                    .toList();
        });
    }

    /** Each question by itself, its scores from the first to the last. */
    @Bean
    @Order(50)
    StorySection measuresInStory(Measures measures) {
        return StorySection.of("How things are", reference -> {
            Map<String, List<Measures.Measure>> questions = measures.of(reference).stream()
                    .collect(Collectors.groupingBy(Measures.Measure::title, LinkedHashMap::new, Collectors.toList()));
            return questions.entrySet().stream()
                    .map(question -> new Line(
                            Words.say(question.getKey()), words(question.getValue()), trend(question.getValue())))
                    .toList();
        });
    }

    private static String words(List<Measures.Measure> answers) {
        return answers.stream()
                .map(answer -> answer.score() + " (" + Words.say(answer.band()) + ", "
                        + DatesInWords.day(answer.takenOn()) + ")")
                .collect(Collectors.joining(" → "));
    }

    private static StorySection.Trend trend(List<Measures.Measure> answers) {
        Measures.Measure any = answers.get(0);
        return new StorySection.Trend(
                answers.stream().map(Measures.Measure::score).toList(), any.lowest(), any.highest());
    }
}
