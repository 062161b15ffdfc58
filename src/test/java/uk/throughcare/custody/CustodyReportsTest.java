package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.custody.CustodyChange.What.MOVED_PRISON;
import static uk.throughcare.custody.CustodyChange.What.RECEIVED_INTO_CUSTODY;
import static uk.throughcare.custody.CustodyChange.What.RELEASED;
import static uk.throughcare.custody.CustodyChange.What.RELEASE_DATE_CHANGED;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.custody.CustodyChange.What;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

/** What can be true of a case that is in custody at Leeds, with a release date. */
@JourneyTest
@Transactional
class CustodyReportsTest {

    @Autowired
    CustodyRecord record;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CaseReference reference;

    @BeforeEach
    void aCaseInCustody() {
        reference = examples.openedDaysAgo(30, "LEI");
    }

    @Test
    void aChangeIsKeptAndToldOnce() {
        report(MOVED_PRISON, "MDI", null);

        assertThat(timeline.of(reference)).extracting(Timeline.Entry::what).containsExactly("MOVED_PRISON");
        assertThat(timeline.of(reference).get(0).detail()).containsEntry("to", "MDI");
        assertThatThrownBy(() -> jdbc.sql("update care.custody_change set on_date = on_date")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void aReleaseDateCanBecomeAnotherOrUnknown() {
        record.passOn(reference, report(RELEASE_DATE_CHANGED, null, today().plusDays(50)));
        assertThat(cases.get(reference).releaseDate()).isEqualTo(today().plusDays(50));
        record.passOn(reference, report(RELEASE_DATE_CHANGED, null, null));
        assertThat(cases.get(reference).releaseDate()).isNull();
    }

    @Test
    void theSameReleaseDateIsNoChange() {
        assertRefused(RELEASE_DATE_CHANGED, null, cases.get(reference).releaseDate(), "releaseDate");
    }

    @Test
    void aReleaseDateInThePastIsARelease() {
        assertRefused(RELEASE_DATE_CHANGED, null, today().minusDays(1), "releaseDate: it must be today or later");
    }

    @Test
    void aMoveToTheSamePrisonIsNone() {
        assertRefused(MOVED_PRISON, "LEI", null, "toPrison");
    }

    @Test
    void whoIsInCustodyCannotBeReceived() {
        assertRefused(RECEIVED_INTO_CUSTODY, "MDI", null, "what: the person is in custody already");
    }

    @Test
    void whoWasReleasedIsNotReleasedAgainNorMoved() {
        record.passOn(reference, report(RELEASED, null, null));
        assertThat(cases.get(reference).releaseDate()).isEqualTo(today());
        assertRefused(RELEASED, null, null, "what: as far as this case knows");
        assertRefused(MOVED_PRISON, "MDI", null, "what: as far as this case knows");
        assertRefused(RELEASE_DATE_CHANGED, null, today().plusDays(9), "what: as far as this case knows");
    }

    @Test
    void whoWasReleasedCanBeReceivedAndReleasedAgain() {
        report(RELEASED, null, null);
        record.passOn(reference, report(RECEIVED_INTO_CUSTODY, "MDI", null));
        assertThat(cases.get(reference).releaseDate()).isNull();
        report(RELEASED, null, null);
    }

    @Test
    void nothingIsReportedOfTomorrow() {
        assertThatThrownBy(() -> record.report(reference, CustodyChange.of(RELEASED, today().plusDays(1))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("on: it must be today or in the past");
    }

    @Test
    void nothingIsReportedOfAClosedCase() {
        cases.close(reference, "ENDED_EARLY", "MOVED_AWAY");
        assertRefused(RELEASED, null, null, "reference: this case is not open");
    }

    private int report(What what, @Nullable String toPrison, @Nullable LocalDate releaseDate) {
        if (toPrison != null) {
            jdbc.sql("insert into care.team (id, kind, name) values (:id, 'PRISON', :id) on conflict do nothing")
                    .param("id", toPrison)
                    .update();
        }
        return record.report(reference, new CustodyChange(what, today(), toPrison, releaseDate, null));
    }

    private void assertRefused(What what, @Nullable String toPrison, @Nullable LocalDate releaseDate, String why) {
        assertThatThrownBy(() -> report(what, toPrison, releaseDate))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
