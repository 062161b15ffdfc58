package uk.throughcare.reporting;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;

/** Reads which parts of the work the journey map is asked to tell: one, or two to be compared. */
@Component
public class MapSlices {

    private final Clock clock;
    private final MapSettings settings;
    private final TeamNames names;

    MapSlices(Clock clock, MapSettings settings, TeamNames names) {
        this.clock = clock;
        this.settings = settings;
        this.names = names;
    }

    /**
     * @param own the reader's teams
     * @param versions those of the diagram
     * @throws Refused naming each field that cannot be taken, and why
     */
    public List<Slice> of(MapQuestion asked, List<String> own, List<Integer> versions) {
        YearMonth until = month("until", asked.until()).orElse(thisMonth());
        YearMonth from = month("from", asked.from()).orElse(until.minusMonths(settings.months() - 1L));
        checkPeriod("from", from, "until", until);
        Slice first =
                slice(teams("team", asked.team(), own), from, until, version("version", asked.version(), versions));
        return other(asked, first, own, versions)
                .map(other -> List.of(first, other))
                .orElse(List.of(first));
    }

    private Optional<Slice> other(MapQuestion asked, Slice first, List<String> own, List<Integer> versions) {
        if (!StringUtils.hasText(asked.compare())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (asked.compare()) {
                    case "time" -> otherTime(asked, first);
                    case "team" ->
                        slice(teams("otherTeam", asked.otherTeam(), own), first.from(), first.until(), first.version());
                    case "version" ->
                        slice(
                                first.teams(),
                                first.from(),
                                first.until(),
                                version("otherVersion", asked.otherVersion(), versions));
                    default -> throw Refused.because("compare", "choose time, team or version");
                });
    }

    /** Unless others are asked for, the same number of months before. */
    private Slice otherTime(MapQuestion asked, Slice first) {
        YearMonth until =
                month("otherUntil", asked.otherUntil()).orElse(first.from().minusMonths(1));
        YearMonth from = month("otherFrom", asked.otherFrom())
                .orElse(until.minusMonths(first.from().until(first.until(), ChronoUnit.MONTHS)));
        checkPeriod("otherFrom", from, "otherUntil", until);
        return slice(first.teams(), from, until, first.version());
    }

    private Optional<YearMonth> month(String field, @Nullable String typed) {
        if (!StringUtils.hasText(typed)) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(typed));
        } catch (DateTimeParseException mistyped) {
            throw Refused.because(field, "this is no month, like 2026-05");
        }
    }

    private void checkPeriod(String fromField, YearMonth from, String untilField, YearMonth until) {
        if (from.isAfter(thisMonth())) {
            throw Refused.because(fromField, "this month is yet to come");
        }
        if (until.isBefore(from)) {
            throw Refused.because(untilField, "the last month is before the first");
        }
        if (!until.isBefore(from.plusMonths(settings.mostMonths()))) {
            throw Refused.because(untilField, "at most {} months are counted together", settings.mostMonths());
        }
    }

    private List<String> teams(String field, @Nullable String team, List<String> own) {
        if (!StringUtils.hasText(team)) {
            return own;
        }
        List<String> within = names.within(team, own);
        if (within.isEmpty()) {
            throw Refused.because(field, "you do not work in this team");
        }
        return within;
    }

    private static @Nullable Integer version(String field, @Nullable String typed, List<Integer> versions) {
        if (!StringUtils.hasText(typed)) {
            return null;
        }
        return versions.stream()
                .filter(version -> version.toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refused.because(field, "the diagram has no such version"));
    }

    private Slice slice(List<String> teams, YearMonth from, YearMonth until, @Nullable Integer version) {
        List<String> words = new ArrayList<>();
        words.add(from.equals(until) ? words(from) : words(from) + " to " + words(until));
        words.add(String.join(", ", names.of(teams)));
        if (version != null) {
            words.add("version " + version);
        }
        return new Slice(teams, from, until, version, String.join(" · ", words));
    }

    private static String words(YearMonth month) {
        return DatesInWords.day(month.atDay(1)).replaceFirst("^1 ", "");
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock);
    }
}
