package uk.throughcare.listing;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.directory.Offer;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.FormContext;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.Journey;

/** What the process of a listing asks for; each bean is named as its service task or form names it. */
@Configuration(proxyBeanMethods = false)
class ListingTasks {

    static final String REVIEW_LISTING = "review-listing";

    @Bean
    JavaDelegate publishListing(Reviewing reviewing) {
        return execution -> Journey.ASK_AGAIN_ON.set(execution, reviewing.publish(listing(execution)));
    }

    @Bean
    JavaDelegate askForChanges(Reviewing reviewing) {
        return execution -> reviewing.askForChanges(listing(execution));
    }

    @Bean
    JavaDelegate refuseListing(Reviewing reviewing) {
        return execution -> Journey.PUBLISHED_BEFORE.set(execution, reviewing.refuse(listing(execution)));
    }

    @Bean
    JavaDelegate askWhetherStillRight(Reviewing reviewing) {
        return execution -> reviewing.askWhetherStillRight(listing(execution));
    }

    @Bean
    JavaDelegate remindProviderOfListing(Reviewing reviewing) {
        return execution -> reviewing.remind(listing(execution));
    }

    @Bean
    JavaDelegate goOnWithoutProvider(Reviewing reviewing) {
        return execution -> Journey.PUBLISHED_BEFORE.set(execution, reviewing.goOnWithoutProvider(listing(execution)));
    }

    @Bean
    JavaDelegate confirmListing(Reviewing reviewing) {
        return execution -> Journey.ASK_AGAIN_ON.set(execution, reviewing.confirm(listing(execution)));
    }

    @Bean
    JavaDelegate withdrawListing(Reviewing reviewing) {
        return execution -> reviewing.withdraw(listing(execution));
    }

    /** The process is about the new listing, which is no case. */
    @Bean
    StartHandler<Offer> offerAServiceAnswers(Offering offering) {
        return StartHandler.of(Journey.OFFER_FORM, Offer.class, (context, offer) -> {
            UUID id = UUID.randomUUID();
            offering.add(id, offer);
            if (context.scope() instanceof ExecutionEntity instance) {
                instance.setProcessBusinessKey(id.toString());
            }
            return null;
        });
    }

    @Bean
    FormFacts offerAServiceFacts(ListingFormFacts facts) {
        return FormFacts.of(Journey.OFFER_FORM, context -> facts.choices());
    }

    @Bean
    AnswersHandler<Review> reviewListingAnswers(Reviewing reviewing) {
        return AnswersHandler.of(
                REVIEW_LISTING, Review.class, (context, review) -> reviewing.decided(listing(context), review));
    }

    @Bean
    FormFacts reviewListingFacts(ListingFormFacts facts, Listings listings, OfferedAnswers offered, OfferTasks form) {
        return FormFacts.of(REVIEW_LISTING, context -> {
            UUID id = listing(context);
            return Map.copyOf(facts.review(
                    form.questions(),
                    offered.offered(id),
                    offered.published(listings.find(id).orElseThrow()),
                    offered.note(id)));
        });
    }

    private static UUID listing(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    private static UUID listing(FormContext context) {
        return UUID.fromString(context.businessKey().orElseThrow());
    }
}
