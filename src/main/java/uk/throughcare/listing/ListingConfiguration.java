package uk.throughcare.listing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings, and the forgetting of offers that nobody confirms. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ListingSettings.class)
class ListingConfiguration {

    @Bean
    RecurringTask<Void> forgetUnconfirmedOffers(Offers offers, ListingSettings settings) {
        return Tasks.recurring("forget-unconfirmed-offers", Schedules.parseSchedule(settings.watch()))
                .execute((instance, context) -> offers.forgetOld());
    }
}
