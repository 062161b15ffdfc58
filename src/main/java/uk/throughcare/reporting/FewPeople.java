package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Picture;
import uk.throughcare.reporting.Figure.Row;
import uk.throughcare.reporting.Figure.Unit;

/** Hides from those who read figures only what is told of few people: it could point to somebody. */
@Component
public class FewPeople {

    private static final Set<Unit> OF_PEOPLE = Set.of(Unit.CASES, Unit.CONCERNS, Unit.PEOPLE, Unit.TASKS);

    /** Means and comparisons hide what is told of few from everybody. */
    private static final Set<Picture> HIDE_THEMSELVES = Set.of(Picture.INTERVAL, Picture.COMPARED);

    private final FairnessSettings settings;

    FewPeople(FairnessSettings settings) {
        this.settings = settings;
    }

    /** The same figures; a row that counts few has no values. */
    public List<Figure> hidden(List<Figure> figures) {
        return figures.stream().map(this::hidden).toList();
    }

    private Figure hidden(Figure figure) {
        if (HIDE_THEMSELVES.contains(figure.picture()) || Collections.disjoint(OF_PEOPLE, figure.units())) {
            return figure;
        }
        return new Figure(
                figure.title(),
                explained(figure.explained()),
                figure.labels(),
                figure.measures(),
                figure.rows().stream()
                        .map(row -> countsFew(row, figure.units()) ? without(row) : row)
                        .toList(),
                figure.picture(),
                figure.units());
    }

    private Explained explained(Explained told) {
        return new Explained(
                told.counted(),
                told.when(),
                told.leftOut()
                        + " Counts of fewer than %d are hidden, and what is told beside them."
                                .formatted(settings.smallestShown()));
    }

    private boolean countsFew(Row row, List<Unit> units) {
        return IntStream.range(0, units.size())
                .filter(place -> OF_PEOPLE.contains(units.get(place)))
                .mapToObj(place -> row.values().get(place))
                .filter(Objects::nonNull)
                .anyMatch(this::isFew);
    }

    private boolean isFew(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(settings.smallestShown())) < 0;
    }

    private static Row without(Row row) {
        return new Row(
                row.labels(),
                Stream.<@Nullable BigDecimal>generate(() -> null)
                        .limit(row.values().size())
                        .toList());
    }
}
