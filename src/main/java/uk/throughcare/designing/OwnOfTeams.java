package uk.throughcare.designing;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughcare.designing.Catalogue.OfTeam;

/** What teams have of their own now, for those who read what is common. */
@Component
class OwnOfTeams {

    private final VariantRecord record;
    private final Variants variants;

    OwnOfTeams(VariantRecord record, Variants variants) {
        this.record = record;
        this.variants = variants;
    }

    /** By team. */
    List<OfTeam> get() {
        return record.inForce().stream()
                .map(variant -> new OfTeam(variant.team(), variant.own(), variants.isOlder(variant)))
                .toList();
    }

    /** The teams that have the file of their own. */
    List<String> having(String file) {
        return record.inForce().stream()
                .filter(variant -> variant.own().contains(file))
                .map(Variant::team)
                .toList();
    }
}
