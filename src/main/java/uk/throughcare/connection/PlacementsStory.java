package uk.throughcare.connection;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import uk.throughcare.cases.StorySection;
import uk.throughcare.directory.ServiceListing;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** The activities that the person was introduced to: a part of the case's story. */
@Configuration(proxyBeanMethods = false)
class PlacementsStory {

    @Bean
    @Order(40)
    StorySection placementsInStory(ActivityPlacements placements, Services services) {
        return StorySection.of(
                "Activities",
                reference -> placements.of(reference).stream()
                        .map(placement -> line(placement, services.get(placement.service())))
                        .toList());
    }

    private static StorySection.Line line(Placement placement, ServiceListing service) {
        return new StorySection.Line(service.name() + ", " + service.provider(), words(placement));
    }

    private static String words(Placement placement) {
        return switch (placement.state()) {
            case CHOSEN -> Words.say("chosen, the provider has not been asked yet");
            case ASKED -> Words.say("the provider has been asked");
            case WAITING ->
                Words.say("on the waiting list, about {} weeks", String.valueOf(placement.expectedWaitWeeks()));
            case ACCEPTED -> Words.say("has a place, from {}", day(placement.startOn()));
            case DECLINED -> Words.say("declined by the provider on {}", day(placement.endedOn()));
            case ENDED -> Words.say("ended on {}, {}", day(placement.endedOn()), reason(placement.endReason()));
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? Words.say("a day not recorded") : DatesInWords.day(day);
    }

    private static String reason(Placement.@Nullable EndReason reason) {
        return reason == null
                ? ""
                : Words.say(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
