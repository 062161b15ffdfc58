package uk.throughcare.custody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.OtherCases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.custody.Inbox.Waiting;
import uk.throughcare.custody.Meaning.Nothing;
import uk.throughcare.custody.Meaning.Outcome;
import uk.throughcare.custody.Meaning.PersonIs;
import uk.throughcare.custody.Meaning.Unclear;

/** Makes of an event what it means for the cases of the person; made twice, it changes nothing the second time. */
@Service
class EventEffects {

    private final EventReader reader;
    private final People people;
    private final OtherCases cases;
    private final CustodyRecord record;
    private final ObjectMapper json;

    EventEffects(EventReader reader, People people, OtherCases cases, CustodyRecord record, ObjectMapper json) {
        this.reader = reader;
        this.people = people;
        this.cases = cases;
        this.record = record;
        this.json = json;
    }

    Outcome of(Waiting waiting) {
        DomainEvent event = event(waiting);
        Meaning meaning = EventMeanings.of(event);
        if (meaning instanceof Nothing nothing) {
            return nothing.outcome();
        }
        return people.hold(event.person().prisonNumber(), event.person().crn())
                .map(person -> ofKnown(person, meaning))
                .orElse(Outcome.UNKNOWN_PERSON);
    }

    private Outcome ofKnown(Person person, Meaning meaning) {
        if (meaning instanceof Unclear unclear) {
            throw new CannotWorkOff(unclear.why());
        }
        if (meaning instanceof PersonIs is) {
            return each(person, known -> record.personIs(known, is.there()));
        }
        return Outcome.NOTHING_NEW;
    }

    private Outcome each(Person person, Function<Case, Boolean> change) {
        List<Case> open = cases.openCasesOf(person);
        // every case, and not only up to the first that changes
        long changed = open.stream().map(change).toList().stream()
                .filter(Boolean::booleanValue)
                .count();
        return open.isEmpty() ? Outcome.NO_OPEN_CASE : changed > 0 ? Outcome.CHANGED : Outcome.NOTHING_NEW;
    }

    private DomainEvent event(Waiting waiting) {
        try {
            return reader.event(json.readTree(waiting.content()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Event " + waiting.id() + " holds no JSON", broken);
        }
    }
}
