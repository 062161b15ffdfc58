package uk.throughcare.tasklist;

import org.springframework.stereotype.Component;
import uk.throughcare.language.Words;

/** Lets link workers be called as the service calls them: social prescribers, for example. */
@Component
class TitleOfLinkWorkers {

    private static final String OURS = "link worker";

    TitleOfLinkWorkers(BrandProperties brand) {
        Words.call(OURS, brand.linkWorker());
    }
}
