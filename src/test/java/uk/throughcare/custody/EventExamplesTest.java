package uk.throughcare.custody;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.throughcare.custody.Meaning.Nothing;
import uk.throughcare.custody.Meaning.OnePerson;
import uk.throughcare.custody.Meaning.PersonIs;
import uk.throughcare.custody.Meaning.ReleaseDateMayDiffer;
import uk.throughcare.custody.Meaning.TwoPeople;
import uk.throughcare.custody.Meaning.Unclear;
import uk.throughcare.journey.Refused;

/** What each event that HMPPS publishes about people means to us, or why it is refused. */
class EventExamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/events");

    /** One line for each file of the folder. */
    private static final Map<String, String> MEANINGS = Arrays.stream("""
            prison-offender-events.prisoner.released-released                    : OUTSIDE LEI
            prison-offender-events.prisoner.released-home-detention-curfew       : OUTSIDE LEI
            prison-offender-events.prisoner.released-died                        : DEAD
            prison-offender-events.prisoner.released-transferred                 : NOTHING_NEW
            prison-offender-events.prisoner.released-sent-to-court               : AWAY LEI COURT
            prison-offender-events.prisoner.released-released-to-hospital        : AWAY LEI HOSPITAL
            prison-offender-events.prisoner.released-temporary-absence-release   : AWAY LEI TEMPORARY_RELEASE
            prison-offender-events.prisoner.released-unknown                     : unclear
            prison-offender-events.prisoner.received-admission                   : INSIDE MDI
            prison-offender-events.prisoner.received-recalled-without-person-reference : INSIDE MDI
            prison-offender-events.prisoner.received-transferred                 : INSIDE MDI
            prison-offender-events.prisoner.received-return-from-court           : INSIDE MDI
            prison-offender-events.prisoner.received-temporary-absence-return    : INSIDE MDI
            prison-offender-events.prisoner.received-unknown                     : unclear
            prison-offender-events.prisoner.sentence-dates-changed               : release date
            calculate-release-dates.prisoner.changed                             : release date
            prisoner-offender-search.prisoner.received                           : release date
            prisoner-offender-search.prisoner.released                           : release date
            prisoner-offender-search.prisoner.convicted-status-changed           : release date
            prisoner-offender-search.prisoner.updated-sentence                   : release date
            prisoner-offender-search.prisoner.updated-incentive-level            : NOT_OURS
            prisoner-offender-search.prisoner.alerts-updated                     : NOT_OURS
            prisoner-offender-search.prisoner.created                            : NOT_OURS
            prisoner-offender-search.prisoner.removed                            : NOT_OURS
            prison-offender-events.prisoner.booking.moved                        : NOT_OURS
            prison-offender-events.prisoner.merged                               : one person, A4001EX, once A4002EX
            probation-case.merge.completed                                       : one person, X400001, once X400002
            probation-case.unmerge.completed                                     : two people, X400001 and X400002
            probation-case.prison-identifier.added                               : one person, A4001EX X400001
            probation-case.engagement.created                                    : NOT_OURS
            probation-case.registration.added                                    : NOT_OURS
            person.community.manager.allocated                                   : NOT_OURS
            person.temporary-absence.started                                     : NOT_OURS
            person.temporary-absence.completed                                   : NOT_OURS
            offender-management.handover.changed                                 : NOT_OURS
            offender-management.pom.allocated                                    : NOT_OURS
            intervention.referral.sent                                           : NOT_OURS
            intervention.referral.assigned                                       : NOT_OURS
            intervention.referral.concluded                                      : NOT_OURS
            intervention.referral.ended                                          : NOT_OURS
            interventions.community.referral.created                             : NOT_OURS
            tier.calculation.complete                                            : NOT_OURS
            create-and-vary-a-licence.licence.activated                          : NOT_OURS
            envelope-prisoner-released                                           : OUTSIDE LEI
            envelope-prisoner-died                                               : DEAD
            envelope-prisoner-received-without-person-reference                  : INSIDE MDI
            envelope-subscription-confirmation                                   : refused, Type: only a Notification is taken; an operator confirms a subscription by hand
            """.split("\n"))
            .map(line -> line.split(" +: ", 2))
            .collect(toMap(row -> row[0], row -> row[1]));

    private final EventReader reader =
            new EventReader(Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneId.of("Europe/London")));

    @Test
    void everyExampleHasALineAndEveryLineAnExample() {
        assertThat(examples().map(EventExamplesTest::name)).containsExactlyInAnyOrderElementsOf(MEANINGS.keySet());
    }

    static Stream<Path> examples() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleMeansWhatItsLineSays(Path example) throws IOException {
        assertThat(meaning(Files.readString(example))).isEqualTo(MEANINGS.get(name(example)));
    }

    private String meaning(String message) {
        try {
            return inWords(EventMeanings.of(reader.read(message).event()));
        } catch (Refused refused) {
            return "refused, " + refused.getMessage();
        }
    }

    private static String inWords(Meaning meaning) {
        if (meaning instanceof PersonIs is) {
            return said(is.there().place(), is.there().prison(), is.there().absence());
        }
        if (meaning instanceof OnePerson one) {
            return "one person, " + inWords(one.current())
                    + (one.former().isNone() ? "" : ", once " + inWords(one.former()));
        }
        if (meaning instanceof TwoPeople two) {
            return "two people, " + inWords(two.one()) + " and " + inWords(two.other());
        }
        return meaning instanceof ReleaseDateMayDiffer
                ? "release date"
                : meaning instanceof Unclear
                        ? "unclear"
                        : ((Nothing) meaning).outcome().name();
    }

    private static String inWords(Numbers numbers) {
        return said(numbers.prisonNumber(), numbers.crn());
    }

    private static String said(Object... words) {
        return Arrays.stream(words)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(joining(" "));
    }

    private static String name(Path example) {
        return example.getFileName().toString().replace(".json", "");
    }
}
