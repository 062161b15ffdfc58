package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Picture;
import uk.throughcare.reporting.Figure.Row;
import uk.throughcare.reporting.Figure.Unit;

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

    private static final String BY = "by";

    private final GroupsOfPeople people;
    private final CaseFacts facts;
    private final FairnessSettings settings;

    FairnessFigures(GroupsOfPeople people, CaseFacts facts, FairnessSettings settings) {
        this.people = people;
        this.facts = facts;
        this.settings = settings;
    }

    /**
     * @param asked by which characteristic to compare
     * @param teams whose people are counted: those of the reader
     * @throws uk.throughcare.journey.Refused if there is no such characteristic
     */
    public View of(Asked asked, List<String> teams) {
        String key = asked.oneOf(
                BY, Stream.of(Characteristic.values()).map(Characteristic::key).toList());
        asked.check();
        Characteristic by = Stream.of(Characteristic.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(Characteristic.ETHNICITY);
        return new View(List.of(question(by)), facts.moment(), figures(teams, by));
    }

    private static Question question(Characteristic chosen) {
        return new Question(
                BY,
                "Compare people by",
                Question.Kind.CHOICE,
                chosen.key(),
                Stream.of(Characteristic.values())
                        .map(one -> new Question.Choice(one.key(), one.title()))
                        .toList());
    }

    private List<Figure> figures(List<String> teams, Characteristic by) {
        return told(teams, by, EnumSet.allOf(Reached.class));
    }

    /** Some of the figures; what is hidden in all of them is hidden in these. */
    List<Figure> told(List<String> teams, Characteristic by, Set<Reached> some) {
        List<Group> groups = people.by(by, teams);
        HiddenGroups hidden = new HiddenGroups(groups, settings.smallestShown());
        return Stream.of(Reached.values())
                .filter(some::contains)
                .map(what -> figure(groups, hidden, what, by))
                .toList();
    }

    private Figure figure(List<Group> groups, HiddenGroups hidden, Reached what, Characteristic by) {
        return new Figure(
                        what.title() + ", by " + by.title().toLowerCase(Locale.ROOT),
                        new Explained(counted(what) + COMPARED, when(), leftOut()),
                        List.of(by.title()),
                        List.of(
                                what.isScore() ? "Mean change" : "Share, in %",
                                what.isScore() ? "People asked twice" : "People",
                                "Difference from the rest",
                                "At least",
                                "At most"),
                        IntStream.range(0, groups.size())
                                .mapToObj(place ->
                                        new Row(List.of(groups.get(place).name()), values(groups, place, what, hidden)))
                                .toList(),
                        Picture.COMPARED)
                .in(what.isScore() ? Unit.POINTS : Unit.PERCENT, Unit.PEOPLE);
    }

    private static List<@Nullable BigDecimal> values(List<Group> groups, int place, Reached what, HiddenGroups hidden) {
        Group group = groups.get(place);
        if (hidden.hides(place, what)) {
            return Compared.hidden(what.isScore() || hidden.hidesPeople(place) ? null : group.people());
        }
        Group all = groups.stream().reduce(Group::and).orElseThrow();
        Compared compared = what.isScore()
                ? Compared.mean(group.change(what), all.change(what).without(group.change(what)))
                : Compared.share(
                        group.reached(what),
                        group.people(),
                        all.reached(what) - group.reached(what),
                        all.people() - group.people());
        return compared.inOrder();
    }

    private static String counted(Reached what) {
        return what.isScore()
                ? "By how much the answer of 0 to 10 to %s changed from the first to the latest time%s."
                        .formatted(what.words(), what == Reached.ANXIOUS ? "; below nought is better" : "")
                : "Of the people referred, the share %s; who got further counts too.".formatted(what.words());
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
