package uk.throughcare.allocation;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;

/** What is said about the skills of link workers; each bean is named as its form names it. */
@Configuration(proxyBeanMethods = false)
class SkillTasks {

    private static final String SET_SKILLS = "set-skills";

    @Bean
    StartHandler<SkillReport> setSkillsAnswers(Skills skills) {
        return StartHandler.of(SET_SKILLS, SkillReport.class, (context, report) -> {
            skills.have(report.worker(), report.codes(), report.eachLanguage());
            return null;
        });
    }

    @Bean
    FormFacts setSkillsFacts(SkillFormFacts facts) {
        return FormFacts.of(SET_SKILLS, context -> Map.of("workers", facts.workers()));
    }
}
