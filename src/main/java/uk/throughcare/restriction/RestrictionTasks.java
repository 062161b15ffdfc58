package uk.throughcare.restriction;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.StorySection;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** What the restriction of a case asks and shows; each bean is named as its form names it. */
@Configuration(proxyBeanMethods = false)
class RestrictionTasks {

    private static final String RESTRICT_CASE = "restrict-case";

    @Bean
    StartHandler<WhoMaySee> restrictCaseAnswers(Restricting restricting) {
        return StartHandler.of(RESTRICT_CASE, WhoMaySee.class, (context, asked) -> restricting.decide(asked));
    }

    @Bean
    FormFacts restrictCaseFacts(RestrictionFormFacts facts) {
        return FormFacts.of(RESTRICT_CASE, context -> facts.people());
    }

    /** Who else knows of the case stands first. */
    @Bean
    @Order(0)
    StorySection whoMaySeeTheCase(Cases cases, Circles circles, Staff staff) {
        return StorySection.of("Restricted to the people named", reference -> {
            String holder = cases.get(reference).team();
            return circles.isCircle(holder)
                    ? circles.named(holder).stream()
                            .flatMap(person -> staff.find(person).stream())
                            .map(RestrictionTasks::line)
                            .toList()
                    : List.of();
        });
    }

    private static StorySection.Line line(StaffMember named) {
        return new StorySection.Line("May see the case", named.name());
    }
}
