package uk.throughcare.custody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Identities;
import uk.throughcare.cases.OtherCases;
import uk.throughcare.cases.Person;
import uk.throughcare.custody.Inbox.Waiting;
import uk.throughcare.custody.Meaning.Nothing;
import uk.throughcare.custody.Meaning.OnePerson;
import uk.throughcare.custody.Meaning.Outcome;
import uk.throughcare.custody.Meaning.PersonIs;
import uk.throughcare.custody.Meaning.TwoPeople;
import uk.throughcare.custody.Meaning.Unclear;

/** Makes of an event what it means for the cases of the person; made twice, it changes nothing the second time. */
@Service
class EventEffects {

    private final Identities identities;
    private final OtherCases cases;
    private final CustodyRecord record;
    private final Merging merging;
    private final ObjectMapper json;

    EventEffects(Identities identities, OtherCases cases, CustodyRecord record, Merging merging, ObjectMapper json) {
        this.identities = identities;
        this.cases = cases;
        this.record = record;
        this.merging = merging;
        this.json = json;
    }

    Outcome of(Waiting waiting) {
        DomainEvent event = event(waiting);
        Meaning meaning = EventMeanings.of(event);
        if (meaning instanceof Nothing nothing) {
            return nothing.outcome();
        }
        if (meaning instanceof OnePerson one) {
            return merging.become(one.current(), one.former())
                    .map(changed -> changed ? Outcome.CHANGED : Outcome.NOTHING_NEW)
                    .orElse(Outcome.UNKNOWN_PERSON);
        }
        return identities
                .hold(event.person().toFind())
                .map(person -> ofKnown(person, meaning))
                .orElse(Outcome.UNKNOWN_PERSON);
    }

    private Outcome ofKnown(Person person, Meaning meaning) {
        if (meaning instanceof Unclear unclear) {
            throw new CannotWorkOff(unclear.why());
        }
        if (meaning instanceof TwoPeople two) {
            merging.areTwo(two.one(), two.other());
        }
        return meaning instanceof PersonIs is
                ? each(person, known -> record.personIs(known, is.there()))
                : Outcome.NOTHING_NEW;
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
            return EventReader.event(json.readTree(waiting.content()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Event " + waiting.id() + " holds no JSON", broken);
        }
    }
}
