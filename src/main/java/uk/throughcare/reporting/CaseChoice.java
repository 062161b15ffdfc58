package uk.throughcare.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.language.Words;
import uk.throughcare.reporting.Question.Choice;
import uk.throughcare.reporting.Question.Kind;

/** Asks which cases figures are to count: when they were referred, who holds them, what support they get, how they came. */
@Component
class CaseChoice {

    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String SUPPORT_MODEL = "supportModel";
    private static final String CHANNEL = "channel";
    private static final List<String> SUPPORT_MODELS = List.of("SIGNPOSTING", "LIGHT", "HOLISTIC");
    private static final List<String> CHANNELS = List.of("TASKLIST", "API", "CSV", "SELF");

    private final WorkCalendar calendar;
    private final TeamChoice teams;
    private final FigureWords words;
    private final FigureSettings settings;

    CaseChoice(WorkCalendar calendar, TeamChoice teams, FigureWords words, FigureSettings settings) {
        this.calendar = calendar;
        this.teams = teams;
        this.words = words;
        this.settings = settings;
    }

    /**
     * Without a choice: all cases of the reader's teams that were referred in the last months.
     *
     * @throws uk.throughcare.journey.Refused if something is no day or none of the choices, or the days are in the wrong order
     */
    ChosenCases of(Asked asked, List<String> own) {
        LocalDate today = calendar.today();
        LocalDate until = asked.day(UNTIL, today);
        LocalDate from = asked.day(FROM, until.minusMonths(settings.months()).plusDays(1));
        if (from.isAfter(until)) {
            asked.refuse(FROM, Words.say("this day is after the last one"));
        }
        String team = teams.of(asked, own);
        ChosenCases chosen = new ChosenCases(
                from,
                until,
                team,
                teams.holders(team, own),
                asked.oneOf(SUPPORT_MODEL, SUPPORT_MODELS),
                asked.oneOf(CHANNEL, CHANNELS));
        asked.check();
        return chosen;
    }

    List<Question> questions(ChosenCases chosen, List<String> own) {
        return List.of(
                new Question(FROM, "Referred from", Kind.DATE, chosen.from().toString(), List.of()),
                new Question(UNTIL, "Referred until", Kind.DATE, chosen.until().toString(), List.of()),
                teams.question(chosen.team(), own),
                choice(SUPPORT_MODEL, "Support model", chosen.supportModel(), SUPPORT_MODELS),
                choice(CHANNEL, "How they were referred", chosen.channel(), CHANNELS));
    }

    private Question choice(String name, String label, String value, List<String> codes) {
        List<Choice> choices = Stream.concat(
                        Stream.of(new Choice("", "All")), codes.stream().map(code -> new Choice(code, words.of(code))))
                .toList();
        return new Question(name, label, Kind.CHOICE, value, choices);
    }
}
