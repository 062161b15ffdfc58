package uk.throughcare.calendar;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Journey;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Shows whoever answers a missed deadline where the task stands by now. */
@Configuration(proxyBeanMethods = false)
class MissedTaskFacts {

    @Bean
    FormFacts answerMissedDeadlineFacts(OpenTasks tasks, Staff staff) {
        return FormFacts.of(
                "answer-missed-deadline",
                context -> Map.of(
                        "whereItStands",
                        tasks.holding(context.in(Journey.MISSED_TASK))
                                .map(held -> words(held.due(), name(held.assignee(), staff)))
                                .orElseGet(() -> Words.say("It is not open any longer."))));
    }

    private static String words(Instant due, @Nullable String holder) {
        String was = DatesInWords.dayAtTime(due);
        return holder == null
                ? Words.say("It was due on {} and nobody has taken it.", was)
                : Words.say("It was due on {} and is with {}.", was, holder);
    }

    private static @Nullable String name(@Nullable String user, Staff staff) {
        return user == null ? null : staff.find(user).map(StaffMember::name).orElse(user);
    }
}
