package uk.throughcare.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;
import uk.throughcare.forms.AnswersRefused;
import uk.throughcare.forms.Question;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Role;

/** One person's way, thrown with dice: what staff answer, which timer comes, and what happens outside. */
final class RandomLife {

    private static final List<String> PRISONS = List.of("LEI", "MDI", "WEI");
    private static final List<String> REPORTS = List.of(
            "RELEASED",
            "MOVED_PRISON",
            "RECEIVED_INTO_CUSTODY",
            "TEMPORARILY_AWAY",
            "BACK",
            "RELEASE_DATE_CHANGED",
            "DIED");

    /** What may happen, and how often of a hundred times; whatever is left over is work on a task. */
    private static final Map<Integer, Consumer<RandomLife>> HAPPENINGS = Map.of(
            2, RandomLife::withdraws,
            4, RandomLife::isClosedEarly,
            8, RandomLife::worriesSomebody,
            22, RandomLife::isReported,
            40, RandomLife::timePasses);

    private final Journeys journeys;
    private final Random dice;
    private final int seed;
    private final TheCase robin;
    private final List<String> story = new ArrayList<>();

    private RandomLife(Journeys journeys, Random dice, int seed, TheCase robin) {
        this.journeys = journeys;
        this.dice = dice;
        this.seed = seed;
        this.robin = robin;
    }

    static RandomLife begin(Journeys journeys, int seed) {
        Random dice = new Random(seed);
        // neighbouring seeds begin alike
        dice.nextInt();
        return new RandomLife(journeys, dice, seed, journeys.refer(somebody(journeys.today(), dice)));
    }

    private static Referred somebody(LocalDate today, Random dice) {
        Referred person = dice.nextInt(5) == 0
                ? Referred.aPersonOnProbationWith("PDU-LEEDS")
                : dice.nextBoolean()
                        ? Referred.aPersonIn(one(PRISONS, dice))
                        : Referred.aPersonIn(one(PRISONS, dice)).leavingOn(today.plusDays(dice.nextInt(300)));
        return person.with("wellbeing", dice.nextInt(11))
                .with("consent", one(List.of("GIVEN", "GIVEN", "GIVEN", "NOT_ABLE"), dice))
                .with("needs", one(List.of(List.of("HEALTH"), List.of("HEALTH", "ACCOMMODATION"), List.of()), dice));
    }

    TheCase theCase() {
        return robin;
    }

    boolean isOpen() {
        return robin.record().status() == Case.Status.OPEN;
    }

    /** Something happens; whoever has an open case afterwards is still waited for by somebody or something. */
    void goesOn() {
        int thrown = dice.nextInt(100);
        HAPPENINGS.keySet().stream()
                .filter(limit -> thrown < limit)
                .min(Integer::compare)
                .map(HAPPENINGS::get)
                .orElse(RandomLife::isWorkedOn)
                .accept(this);
        assertThat(!isOpen() || robin.isWaitedFor()).as(this::toString).isTrue();
    }

    /**
     * Whatever it takes: concerns are answered, which outlive a referral that was declined; the case is closed early unless it
     * is being closed, and the summary is written.
     */
    void comesToItsEnd() {
        List<String> open = robin.openTaskNames();
        for (int rounds = 0; rounds < 10 && (isOpen() || !open.isEmpty()); rounds++) {
            if (open.contains("userTask_respondToConcern")) {
                does("answers the concern", () -> robin.concernIsAnswered());
            } else if (open.contains("userTask_writeClosingSummary")) {
                does("writes the summary", () -> robin.closingSummaryIsWritten("furtherSupport", "NO"));
            } else {
                isClosedEarly();
            }
            open = robin.openTaskNames();
        }
    }

    private void isWorkedOn() {
        List<Task> open = robin.openTasks();
        if (open.isEmpty()) {
            timePasses();
        } else {
            String task = one(open, dice).getTaskDefinitionKey();
            if (!does(task, () -> robin.isDone(task, this::answer))) {
                does(task + " as on a good day", () -> robin.completes(task));
            }
        }
    }

    private void timePasses() {
        List<String> timers = robin.timers();
        if (timers.isEmpty()) {
            journeys.timeIs(journeys.engineTime().plus(Duration.ofDays(1)));
        } else {
            String timer = one(timers, dice);
            does(timer, () -> robin.timeReaches(timer));
        }
    }

    private void isReported() {
        String what = one(REPORTS, dice);
        does(
                what,
                () -> robin.isReported(
                        what,
                        "toPrison",
                        one(PRISONS, dice),
                        "absence",
                        one(List.of("COURT", "HOSPITAL", "TEMPORARY_RELEASE"), dice),
                        "releaseDate",
                        journeys.today().plusDays(dice.nextInt(400)).toString()));
    }

    private void worriesSomebody() {
        does("worries somebody", () -> robin.isWorriedAboutBy(Role.LINK_WORKER));
    }

    private void withdraws() {
        does("withdraws", robin::withdrawsConsent);
    }

    private void isClosedEarly() {
        does("is closed early", () -> robin.isClosedEarly("NEEDS_MET_ELSEWHERE"));
    }

    /** What the system refuses with a reason changes nothing; anything else that is thrown fails the test. */
    private boolean does(String what, Runnable act) {
        story.add(what);
        try {
            act.run();
            return true;
        } catch (AnswersRefused | Refused refused) {
            story.add("refused: " + refused.getMessage());
            return false;
        }
    }

    private @Nullable Object answer(Question question) {
        if (!question.required() && dice.nextInt(3) == 0) {
            return null;
        }
        switch (question.type()) {
            case "radio":
            case "select":
                return one(question.choices(), dice);
            case "checklist":
            case "taglist":
                return List.of(one(question.choices(), dice));
            case "checkbox":
                return dice.nextInt(4) == 0;
            case "number":
                // activities have room for the people of other tests too
                return question.key().equals("placesNow") ? 9_000 : 1 + dice.nextInt(8);
            case "datetime":
                return journeys.today().plusDays(dice.nextInt(9) - 2L).toString();
            default:
                return Map.of("time", "09:15", "nextAt", "11:00", "areaOfRelease", "LS9")
                        .getOrDefault(question.key(), "As it came");
        }
    }

    private static <T> T one(List<T> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }

    @Override
    public String toString() {
        return "life %d of %s: %s; now %s %s"
                .formatted(seed, robin.reference(), String.join(", ", story), robin.openTaskNames(), robin.timers());
    }
}
