package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import uk.throughcare.reporting.TeamRecord.Accepted;
import uk.throughcare.reporting.TeamRecord.Carried;
import uk.throughcare.reporting.TeamRecord.Queued;
import uk.throughcare.reporting.TeamRecord.Stay;

/** What must be so of every forecast, whatever was recorded. */
class ForecastPropertiesTest {

    private static final int TRIES = 100;
    private static final double SURE = 1e-9;
    private static final List<Integer> POINTS = List.of(1, 2, 4);

    @Property(tries = TRIES)
    void moreWorkersNeverLengthenTheWait(@ForAll long any, @ForAll @IntRange(min = 1, max = 60) int more) {
        TeamRecord team = somebody(any);

        assertNoneLonger(forecast(any).of(team.with(more), 0), forecast(any).of(team, 0));
    }

    @Property(tries = TRIES)
    void fewerReferralsNeverLengthenTheWait(@ForAll long any) {
        TeamRecord team = somebody(any);

        assertNoneLonger(forecast(any).of(team, 0.1), forecast(any).of(team, 0));
    }

    @Property(tries = TRIES)
    void withoutReferralsTheQueueEmptiesAndOnlyTheContactIsWaitedFor(@ForAll long any) {
        TeamRecord team = somebody(any);
        List<Forecast.Band> bands = new Forecast(new ForecastSettings(26, List.of(5000), 20, any, 1)).of(team, 1);

        double longest =
                team.contacts().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        assertThat(bands).allSatisfy(band -> assertThat(band.high()).isLessThanOrEqualTo(longest + SURE));
    }

    @Property(tries = TRIES)
    void theSameSeedAndRecordGiveTheSameForecast(@ForAll long any) {
        assertThat(forecast(any).of(somebody(any), 0)).isEqualTo(forecast(any).of(somebody(any), 0));
    }

    @Property(tries = TRIES)
    void theBandIsInOrderAndNobodyWaitsLessThanNoTime(@ForAll long any) {
        assertThat(forecast(any).of(somebody(any), 0)).allSatisfy(band -> {
            assertThat(band.low()).isNotNegative().isLessThanOrEqualTo(band.high());
            assertThat(band.expected()).isNotNegative();
        });
    }

    private static Forecast forecast(long seed) {
        return new Forecast(new ForecastSettings(26, List.of(4, 8, 12), 20, seed, 1));
    }

    private static void assertNoneLonger(List<Forecast.Band> those, List<Forecast.Band> than) {
        assertThat(those).hasSameSizeAs(than);
        for (int place = 0; place < those.size(); place++) {
            assertThat(those.get(place).expected())
                    .isLessThanOrEqualTo(than.get(place).expected() + SURE);
            assertThat(those.get(place).low())
                    .isLessThanOrEqualTo(than.get(place).low() + SURE);
            assertThat(those.get(place).high())
                    .isLessThanOrEqualTo(than.get(place).high() + SURE);
        }
    }

    /** Any team: empty or crowded, idle or overrun. */
    private static TeamRecord somebody(long any) {
        Random dice = new Random(any);
        int busy = 1 + dice.nextInt(12);
        return new TeamRecord(
                Stream.generate(() -> week(dice, busy)).limit(8).toList(),
                Stream.generate(() -> new Stay(dice.nextDouble() * 150, weight(dice)))
                        .limit(20)
                        .toList(),
                Stream.generate(() -> dice.nextDouble() * 20).limit(20).toList(),
                Stream.generate(() -> new Carried(dice.nextDouble() * 200, weight(dice)))
                        .limit(dice.nextInt(60))
                        .toList(),
                Stream.generate(() -> new Queued(weight(dice)))
                        .limit(dice.nextInt(20))
                        .toList(),
                1 + dice.nextInt(180),
                3);
    }

    private static List<Accepted> week(Random dice, int busy) {
        return dice.doubles(dice.nextInt(busy), 0, 7)
                .sorted()
                .mapToObj(day -> new Accepted(day, weight(dice)))
                .toList();
    }

    private static int weight(Random dice) {
        return POINTS.get(dice.nextInt(POINTS.size()));
    }
}
