package uk.throughcare.calendar;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.language.Words;

/** Lets each member of staff say whether they want to be told in the morning; each bean is named as its form names it. */
@Configuration(proxyBeanMethods = false)
class ReminderTasks {

    private static final String SET_REMINDERS = "set-reminders";

    enum When {
        EVERY_WORKING_MORNING("Every working morning"),
        NEVER("Never");

        private final String words;

        When(String words) {
            this.words = words;
        }

        private Choice offered(boolean soFar) {
            return new Choice(name(), soFar ? Words.say("{} (as it is now)", Words.say(words)) : words);
        }
    }

    /** By the keys of the form set-reminders. */
    record ReminderChoice(@NotNull When reminders) {}

    @Bean
    StartHandler<ReminderChoice> setRemindersAnswers(MorningsTold told, CurrentActor actor) {
        return StartHandler.of(SET_REMINDERS, ReminderChoice.class, (context, choice) -> {
            told.choose(actor.get().id(), choice.reminders() == When.EVERY_WORKING_MORNING);
            return null;
        });
    }

    @Bean
    FormFacts setRemindersFacts(MorningsTold told, CurrentActor actor) {
        return FormFacts.of(SET_REMINDERS, context -> {
            boolean now = told.wants(actor.get().id());
            return Map.of(
                    "reminderChoices", List.of(When.EVERY_WORKING_MORNING.offered(now), When.NEVER.offered(!now)));
        });
    }
}
