package uk.throughcare.cockpit;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.reporting.ForecastFigures;
import uk.throughcare.reporting.FunnelFigures;

/** The pages that show how far people come, and how long they will wait. */
@RestController
@OwnTeamsOnly(OwnTeamsOnly.Reach.FIGURES)
class FlowPages {

    private final AskedPages pages;
    private final FunnelFigures funnel;
    private final ForecastFigures forecast;

    FlowPages(AskedPages pages, FunnelFigures funnel, ForecastFigures forecast) {
        this.pages = pages;
        this.funnel = funnel;
        this.forecast = forecast;
    }

    @GetMapping("/figures/funnel")
    AskedPages.Page funnel(@RequestParam Map<String, String> asked) {
        return pages.of(asked, funnel::of);
    }

    @GetMapping("/figures/forecast")
    AskedPages.Page forecast(@RequestParam Map<String, String> asked) {
        return pages.of(asked, forecast::of);
    }
}
