package uk.throughcare.custody;

import uk.throughcare.custody.Meaning.Nothing;
import uk.throughcare.custody.Meaning.OnePerson;
import uk.throughcare.custody.Meaning.Outcome;
import uk.throughcare.custody.Meaning.PersonIs;
import uk.throughcare.custody.Meaning.ReleaseDateMayDiffer;
import uk.throughcare.custody.Meaning.TwoPeople;
import uk.throughcare.custody.Meaning.Unclear;
import uk.throughcare.journey.Refused;

/**
 * Translates events of HMPPS into what they mean to us.
 *
 * <p>Only {@code prison-offender-events} move people: HMPPS delays and cleans them for those who act upon them. What the
 * prisoner search tells refreshes facts alone.
 */
final class EventMeanings {

    private static final String PRISON = "prison-offender-events.prisoner.";
    private static final String SEARCH = "prisoner-offender-search.prisoner.";

    private static final String PROBATION = "probation-case.";

    private static final Meaning NOT_OURS = new Nothing(Outcome.NOT_OURS);
    /** Who left one prison for another is in no prison until that one has received them. */
    private static final Meaning ON_THE_WAY = new Nothing(Outcome.NOTHING_NEW);

    private static final Meaning ASK_FOR_RELEASE_DATE = new ReleaseDateMayDiffer();
    private static final String DIED = "DEC";

    private EventMeanings() {}

    /**
     * @throws Refused if the event lacks what an event of its type must say
     */
    static Meaning of(DomainEvent event) {
        Meaning meaning = translated(event);
        if (!(meaning instanceof Nothing) && event.person().isNone()) {
            throw Refused.because(
                    "personReference",
                    "it names neither a prison number (NOMS) nor a CRN, and additionalInformation has neither nomsNumber"
                            + " nor prisonerId");
        }
        return meaning;
    }

    private static Meaning translated(DomainEvent event) {
        return switch (event.type()) {
            case PRISON + "released" -> released(event);
            case PRISON + "received" -> received(event);
            case PRISON + "sentence-dates-changed",
                    "calculate-release-dates.prisoner.changed",
                    SEARCH + "received",
                    SEARCH + "released",
                    SEARCH + "convicted-status-changed" -> ASK_FOR_RELEASE_DATE;
            case SEARCH + "updated" -> updated(event);
            case PRISON + "merged" -> new OnePerson(prison(event, "nomsNumber"), prison(event, "removedNomsNumber"));
            case PROBATION + "merge.completed" ->
                new OnePerson(probation(event, "targetCRN"), probation(event, "sourceCRN"));
            case PROBATION + "unmerge.completed" ->
                new TwoPeople(probation(event, "unmergedCRN"), probation(event, "reactivatedCRN"));
            case PROBATION + "prison-identifier.added" -> new OnePerson(both(event.person()), Numbers.NONE);
            default -> NOT_OURS;
        };
    }

    private static Meaning released(DomainEvent event) {
        return switch (required(event, "reason")) {
            case "RELEASED" -> new PersonIs(diedOrOutside(event));
            case "TRANSFERRED" -> ON_THE_WAY;
            case "SENT_TO_COURT" -> away(event, Absence.COURT);
            case "RELEASED_TO_HOSPITAL" -> away(event, Absence.HOSPITAL);
            case "TEMPORARY_ABSENCE_RELEASE" -> away(event, Absence.TEMPORARY_RELEASE);
            default -> unclear();
        };
    }

    private static Meaning received(DomainEvent event) {
        return switch (required(event, "reason")) {
            case "ADMISSION", "TRANSFERRED", "RETURN_FROM_COURT", "TEMPORARY_ABSENCE_RETURN" ->
                new PersonIs(Whereabouts.inside(required(event, "prisonId"), event.occurredAt()));
            default -> unclear();
        };
    }

    private static Whereabouts diedOrOutside(DomainEvent event) {
        return event.text("nomisMovementReasonCode").filter(DIED::equals).isPresent()
                ? Whereabouts.dead(event.occurredAt())
                : Whereabouts.outside(event.text("prisonId").orElse(null), event.occurredAt());
    }

    private static Meaning away(DomainEvent event, Absence absence) {
        return new PersonIs(Whereabouts.away(required(event, "prisonId"), absence, event.occurredAt()));
    }

    /** What is said of alerts, incentives and the like does not move release dates. */
    private static Meaning updated(DomainEvent event) {
        return event.about().path("categoriesChanged").toString().contains("\"SENTENCE\"")
                ? ASK_FOR_RELEASE_DATE
                : NOT_OURS;
    }

    private static Numbers prison(DomainEvent event, String field) {
        return Numbers.prisonNumber(event.about(), field).map(Numbers::ofPrison).orElseThrow(() -> missing(field));
    }

    private static Numbers probation(DomainEvent event, String field) {
        return Numbers.crn(event.about(), field).map(Numbers::ofProbation).orElseThrow(() -> missing(field));
    }

    private static Numbers both(Numbers person) {
        if (person.prisonNumber() == null || person.crn() == null) {
            throw Refused.because("personReference", "it must name both the prison number (NOMS) and the CRN");
        }
        return person;
    }

    private static Meaning unclear() {
        return new Unclear("additionalInformation.reason is none that we know");
    }

    private static String required(DomainEvent event, String field) {
        return event.text(field).orElseThrow(() -> missing(field));
    }

    private static Refused missing(String field) {
        return Refused.because("additionalInformation." + field, "it is missing");
    }
}
