package uk.throughcare.operations;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.StepNames;
import uk.throughcare.operations.Incidents.Incident;
import uk.throughcare.reporting.FigureWords;

/** What went wrong with cases, in words. */
@Service
public class Problems {

    private final Incidents incidents;
    private final StepNames steps;
    private final FigureWords words;

    Problems(Incidents incidents, StepNames steps, FigureWords words) {
        this.incidents = incidents;
        this.steps = steps;
        this.words = words;
    }

    /** The newest first, not more than the setting says. */
    public List<Problem> seenBy(Reader reader) {
        return incidents.seenBy(reader).stream().map(this::told).toList();
    }

    private Problem told(Incident incident) {
        Failure failure = failure(incident);
        return new Problem(
                incident.id(),
                incident.reference().value(),
                incident.team(),
                words.of(incident.process()),
                step(incident),
                DatesInWords.moment(incident.since()),
                failure.what(),
                failure.toDo(),
                TryingAgain.CAN.contains(incident.kind()));
    }

    private String step(Incident incident) {
        return switch (incident.kind()) {
            case "mail" -> "Mail: " + title(String.valueOf(incident.mail()));
            case "webhook" -> "Telling another system";
            case "failedJob", "deadline" -> steps.of(incident.definition(), incident.activity());
            default -> "";
        };
    }

    private static String title(String code) {
        return StringUtils.capitalize(code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static Failure failure(Incident incident) {
        return switch (incident.kind()) {
            case "mail" -> Failure.ofMail(incident.mailError());
            case "webhook" -> Failure.SYSTEM_NOT_TOLD;
            case "standstill" -> Failure.STANDS_STILL;
            case "deadline" -> Failure.NOT_REMINDED;
            case Incidents.NO_JOURNEY -> Failure.NO_JOURNEY;
            default -> Failure.ofStep(incident.stack());
        };
    }
}
