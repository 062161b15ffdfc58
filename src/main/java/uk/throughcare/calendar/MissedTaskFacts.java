package uk.throughcare.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.journey.Journey;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Shows whoever answers a missed deadline where the task stands by now. */
@Configuration(proxyBeanMethods = false)
class MissedTaskFacts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Bean
    FormFacts answerMissedDeadlineFacts(OpenTasks tasks, Staff staff) {
        return FormFacts.of(
                "answer-missed-deadline",
                context -> Map.of(
                        "whereItStands",
                        tasks.holding(context.in(Journey.MISSED_TASK))
                                .map(held -> words(held.due(), name(held.assignee(), staff)))
                                .orElse("It is not open any longer.")));
    }

    private static String words(Instant due, @Nullable String holder) {
        return "It was due on " + TIME.format(due) + " and "
                + (holder == null ? "nobody has taken it." : "is with " + holder + ".");
    }

    private static @Nullable String name(@Nullable String user, Staff staff) {
        return user == null ? null : staff.find(user).map(StaffMember::name).orElse(user);
    }
}
