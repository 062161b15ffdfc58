package uk.throughcare.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.documents.ReadLetter;
import uk.throughcare.teams.Role;

/** What stands in a report, for everybody to read, and what does not. */
@JourneyTest
class ReportPagesTest {

    private static final String REGION = "Yorkshire and the Humber";

    @Autowired
    ReportPages pages;

    @Autowired
    Subjects subjects;

    @Autowired
    Journeys journeys;

    @Test
    void aTeamsReportTellsItsFiguresWithWhatTheyCount() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet();

        ReadLetter report = report(subject("LEI"), thisMonth());

        assertThat(report.title()).startsWith("Monthly report: Leeds (HMP), ");
        assertThat(report.text())
                .contains(
                        "Open cases by stage and team",
                        "As things stood when this report was made.",
                        "From referral to completed activity",
                        "Waiting times",
                        "Change in wellbeing, question by question",
                        "What came of it, by support model",
                        "Nothing suitable found, by area of need and place",
                        "What is counted: Cases that are open, each once",
                        "Left out: ")
                .doesNotContain("At the moment you look", "Moorland");
        assertThat(report.text())
                .doesNotContain(robin.reference().value(), "Robin", journeys.staff(Role.LINK_WORKER, "LEI"));
    }

    @Test
    void aReportIsTaggedAndSaysItsLanguage() throws IOException {
        journeys.refer(aPersonIn("LEI"));

        ReadLetter report = report(subject("LEI"), thisMonth());

        assertThat(report.isTagged()).isTrue();
        assertThat(report.language()).isEqualTo("en-GB");
        assertThat(report.tags()).contains("H1", "H2", "H3", "P", "Table", "TH", "TD");
        keepAsPicture("team", report);
    }

    @Test
    void howPeopleOfDifferentGroupsFareStandsInTheReportOfTheRegionAlone() throws IOException {
        ReadLetter report = report(subject(REGION), thisMonth());

        assertThat(report.text())
                .contains("Met for the first time, by ethnicity", "Started an activity, by age", "Moorland (HMP & YOI)")
                .doesNotContain("Attended an activity, by");
        assertThat(report(subject("LEI"), thisMonth()).text()).doesNotContain("by ethnicity");
        keepAsPicture("region", report);
    }

    @Test
    void aMonthWithoutDataSaysSo() {
        ReadLetter report = report(subject("PDU-LEEDS"), YearMonth.of(2001, 2));

        assertThat(report.text())
                .contains(
                        "Leeds community team, February 2001",
                        "The days chosen are 1 February 2001 to 28 February 2001.",
                        "None.");
    }

    private ReadLetter report(Subject subject, YearMonth month) {
        return new ReadLetter(pages.of(subject, month));
    }

    private Subject subject(String about) {
        return subjects.all().stream()
                .filter(one -> about.equals(one.isRegion() ? one.region() : one.team()))
                .findFirst()
                .orElseThrow();
    }

    private static YearMonth thisMonth() {
        return YearMonth.from(LocalDate.now());
    }

    /** For whoever wants to look at it: {@code -Dbrowser.pictures=DIR}. */
    private static void keepAsPicture(String name, ReadLetter report) throws IOException {
        String folder = System.getProperty("browser.pictures");
        if (folder != null) {
            Files.write(Path.of(folder, "monthly-report-" + name + ".pdf"), report.pdf());
        }
    }
}
