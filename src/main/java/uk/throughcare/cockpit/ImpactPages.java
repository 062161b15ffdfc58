package uk.throughcare.cockpit;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.reporting.CommissioningFigures;
import uk.throughcare.reporting.FairnessFigures;
import uk.throughcare.reporting.ImpactFigures;
import uk.throughcare.reporting.WellbeingFigures;

/** The pages that show what support achieves, for whom, at what cost, and what is missing. */
@RestController
@OwnTeamsOnly(OwnTeamsOnly.Reach.FIGURES)
class ImpactPages {

    private final AskedPages pages;
    private final FairnessFigures fairness;
    private final WellbeingFigures wellbeing;
    private final ImpactFigures impact;
    private final CommissioningFigures commissioning;

    ImpactPages(
            AskedPages pages,
            FairnessFigures fairness,
            WellbeingFigures wellbeing,
            ImpactFigures impact,
            CommissioningFigures commissioning) {
        this.pages = pages;
        this.fairness = fairness;
        this.wellbeing = wellbeing;
        this.impact = impact;
        this.commissioning = commissioning;
    }

    @GetMapping("/figures/fairness")
    AskedPages.Page fairness(@RequestParam Map<String, String> asked) {
        return pages.of(asked, fairness::of);
    }

    @GetMapping("/figures/wellbeing")
    AskedPages.Page wellbeing(@RequestParam Map<String, String> asked) {
        return pages.of(asked, wellbeing::of);
    }

    @GetMapping("/figures/what-works")
    AskedPages.Page whatWorks(@RequestParam Map<String, String> asked) {
        return pages.of(asked, impact::of);
    }

    @GetMapping("/figures/commissioning")
    AskedPages.Page commissioning(@RequestParam Map<String, String> asked) {
        return pages.of(asked, commissioning::of);
    }
}
