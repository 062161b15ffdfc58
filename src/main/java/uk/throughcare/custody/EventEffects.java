package uk.throughcare.custody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import uk.throughcare.custody.Meaning.ReleaseDateMayDiffer;
import uk.throughcare.custody.Meaning.TwoPeople;
import uk.throughcare.custody.Meaning.Unclear;
import uk.throughcare.custody.Whereabouts.Place;

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

    /**
     * What an event brought about.
     *
     * @param askFor whose release date may be another now
     */
    record Effect(Outcome outcome, @Nullable Person askFor) {

        static Effect of(Outcome outcome) {
            return new Effect(outcome, null);
        }
    }

    Effect of(Waiting waiting) {
        DomainEvent event = event(waiting);
        Meaning meaning = EventMeanings.of(event);
        if (meaning instanceof Nothing nothing) {
            return Effect.of(nothing.outcome());
        }
        if (meaning instanceof OnePerson one) {
            return Effect.of(merging.become(one.current(), one.former())
                    .map(Outcome::ofChange)
                    .orElse(Outcome.UNKNOWN_PERSON));
        }
        return identities
                .hold(event.person().toFind())
                .map(person -> ofKnown(person, meaning))
                .orElseGet(() -> Effect.of(Outcome.UNKNOWN_PERSON));
    }

    private Effect ofKnown(Person person, Meaning meaning) {
        if (meaning instanceof Unclear unclear) {
            throw new CannotWorkOff(unclear.why());
        }
        if (meaning instanceof TwoPeople two) {
            merging.areTwo(two.one(), two.other());
        }
        List<Case> open = cases.openCasesOf(person);
        if (open.isEmpty()) {
            return Effect.of(Outcome.NO_OPEN_CASE);
        }
        return meaning instanceof PersonIs is
                ? moved(person, open, is.there())
                : new Effect(Outcome.NOTHING_NEW, meaning instanceof ReleaseDateMayDiffer ? person : null);
    }

    /** With whoever comes in from elsewhere, another sentence may come, and with whoever comes from court. */
    private Effect moved(Person person, List<Case> open, Whereabouts there) {
        List<Case> changed =
                open.stream().filter(known -> record.personIs(known, there)).toList();
        return new Effect(Outcome.ofChange(!changed.isEmpty()), there.place() == Place.INSIDE ? person : null);
    }

    private DomainEvent event(Waiting waiting) {
        try {
            return EventReader.event(json.readTree(waiting.content()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Event " + waiting.id() + " holds no JSON", broken);
        }
    }
}
