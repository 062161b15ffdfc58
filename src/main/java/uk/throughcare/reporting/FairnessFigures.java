package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Picture;
import uk.throughcare.reporting.Figure.Row;

/**
 * Whether people of every kind are accepted, met, helped and better off alike: each group against all others.
 *
 * <p>The page takes neither a period nor a single team: figures of two periods, or of all teams and of all but one, taken from
 * each other, would tell of few people what each of them hides.
 */
@Service
@EnableConfigurationProperties(FairnessSettings.class)
public class FairnessFigures {

    private static final String COMPARED =
            " Each group is compared with all others together; the true difference lies between “at least” and “at most” with 95 % confidence. Where both are above nought, or both below, it is more than chance would explain in 19 of 20 cases.";

    private final GroupsOfPeople people;
    private final FairnessSettings settings;

    FairnessFigures(GroupsOfPeople people, FairnessSettings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** @param teams whose people are counted: those of the reader */
    public List<Figure> of(List<String> teams, Characteristic by) {
        List<Group> groups = people.by(by, teams);
        HiddenGroups hidden = new HiddenGroups(groups, settings.smallestShown());
        return Stream.of(Reached.values())
                .map(what -> new Figure(
                        what.title() + ", by " + by.title().toLowerCase(Locale.ROOT),
                        new Explained(counted(what) + COMPARED, when(), leftOut()),
                        List.of(by.title()),
                        List.of(
                                what.isMilestone() ? "Reached it, in %" : "Mean change",
                                what.isMilestone() ? "People" : "People asked twice",
                                "Difference from the rest",
                                "At least",
                                "At most"),
                        IntStream.range(0, groups.size())
                                .mapToObj(place ->
                                        new Row(List.of(groups.get(place).name()), values(groups, place, what, hidden)))
                                .toList(),
                        Picture.COMPARED))
                .toList();
    }

    private static List<@Nullable BigDecimal> values(List<Group> groups, int place, Reached what, HiddenGroups hidden) {
        Group group = groups.get(place);
        if (hidden.hides(place, what)) {
            return Compared.hidden(what.isMilestone() && !hidden.hidesPeople(place) ? group.people() : null);
        }
        Group all = groups.stream().reduce(Group::and).orElseThrow();
        Compared compared = what.isMilestone()
                ? Compared.share(
                        group.reached(what),
                        group.people(),
                        all.reached(what) - group.reached(what),
                        all.people() - group.people())
                : Compared.mean(group.change(what), all.change(what).without(group.change(what)));
        return compared.inOrder();
    }

    private static String counted(Reached what) {
        return what.isMilestone()
                ? "Of the people referred, the share %s.".formatted(what.words())
                : "By how much the answer of 0 to 10 to %s changed from the first to the latest time%s."
                        .formatted(what.words(), what == Reached.ANXIOUS ? "; below nought is better" : "");
    }

    private String when() {
        return "People referred from %s until before %s, each once, by their newest referral; what they have reached up to now."
                .formatted(DatesInWords.day(people.from()), DatesInWords.day(people.until()));
    }

    private String leftOut() {
        return "Groups that nobody is in; of changes, people who were not asked twice. Hidden is what tells of fewer than %1$d people: how many a group has, and what it reached where fewer than %1$d people did, or fewer than %1$d did not. So that the totals do not give these away, the smallest of the others is hidden with them where it must be."
                .formatted(settings.smallestShown());
    }
}
