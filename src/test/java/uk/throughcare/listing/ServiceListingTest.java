package uk.throughcare.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.listing.Listed.aService;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.forms.FormWalk;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Role;

/** Every way that a service goes from its offer on. */
@JourneyTest
class ServiceListingTest {

    @Autowired
    ProvidersAndEditors field;

    @Autowired
    Journeys journeys;

    @Autowired
    ProcessEngine engine;

    @Autowired
    FormWalk forms;

    @Autowired
    Offers offers;

    @Autowired
    Offering offering;

    @Autowired
    OfferTasks form;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GreenMail mail;

    private String address;

    @BeforeEach
    void aProvider() {
        address = field.anAddress();
    }

    @AfterEach
    void tidyUp() {
        journeys.timeIsNowAgain();
        field.forgetAll();
    }

    @Test
    void aServiceIsPublishedAndConfirmedEveryYear() {
        Listed hedges = field.offers(aService(address)).stands("IN_REVIEW", "nowhere");

        hedges.isReviewed().stands("LISTED", "PUBLISHED").providerIsTold(address, "is published");
        assertThat(assuredOn(hedges)).isEqualTo(journeys.today());

        LocalDate inAYear = journeys.today().plusYears(1);
        hedges.timeReaches("boundaryEvent_timeToAskAgain")
                .stands("RIGHT_ASKED", "PUBLISHED")
                .providerIsTold(address, "It takes a few minutes");
        assertThat(journeys.today()).isEqualTo(inAYear);
        field.confirms(hedges).stands("LISTED", "PUBLISHED");
        assertThat(assuredOn(hedges)).isEqualTo(inAYear);
        hedges.timeReaches("boundaryEvent_timeToAskAgain").stands("RIGHT_ASKED", "PUBLISHED");
        assertThat(journeys.today()).isEqualTo(inAYear.plusYears(1));
    }

    @Test
    void aServiceThatNobodyConfirmsIsHiddenAfterTwoRemindersAndComesBackWhenItsProviderAnswers() {
        String editor = journeys.staff(Role.DIRECTORY_EDITOR, "LEI");
        Listed hedges = field.offers(aService(address)).isReviewed().timeReaches("boundaryEvent_timeToAskAgain");

        hedges.timeReaches("boundaryEvent_timeToRemindOfListing")
                .timeReaches("boundaryEvent_timeToRemindOfListingAgain")
                .stands("RIGHT_ASKED", "PUBLISHED")
                .providerIsTold(address, "have no answer yet");
        hedges.timeReaches("boundaryEvent_timeToAnswerOfListingIsOver")
                .stands("HIDDEN", "HIDDEN")
                .providerIsTold(address, "do not show it any longer")
                .providerIsTold(editor + "@staff.example", "is hidden");
        assertThat(hedges.steps()).contains("endEvent_listingHidden", "endEvent_providerReminded");

        field.confirms(hedges).stands("LISTED", "PUBLISHED");
    }

    @Test
    void aChangeIsReviewedAndWhatWasPublishedStaysUntilThen() {
        Listed hedges = field.offers(aService(address)).isReviewed();

        field.changes(hedges, aService(address, "days", "Friday, 2pm")).stands("IN_REVIEW", "PUBLISHED");
        assertThat(days(hedges)).isEqualTo("Tuesday, 9am");
        assertThat(shown(hedges))
                .containsEntry("On which days, and when?", List.of("Friday, 2pm", "Tuesday, 9am"))
                .containsEntry("What is the service called?", List.of("Hedge Laying", ""));

        hedges.isReviewed().stands("LISTED", "PUBLISHED");
        assertThat(days(hedges)).isEqualTo("Friday, 2pm");
    }

    @Test
    void aHiddenServiceThatIsChangedIsShownAgainAfterReview() {
        Listed hedges = hidden();

        field.changes(hedges, aService(address, "days", "Friday, 2pm")).stands("IN_REVIEW", "HIDDEN");
        hedges.isReviewed().stands("LISTED", "PUBLISHED");
        assertThat(days(hedges)).isEqualTo("Friday, 2pm");
    }

    @Test
    void aChangeThatIsRefusedLeavesWhatWasPublished() {
        Listed hedges = field.offers(aService(address)).isReviewed();
        field.changes(hedges, aService(address, "serviceName", "Buy Pills"));

        hedges.isReviewed("listingDecision", "REFUSE", "refusalReason", "This is no service.")
                .stands("LISTED", "PUBLISHED")
                .providerIsTold(address, "has not published it");
        assertThat(name(hedges)).isEqualTo("Hedge Laying");
        hedges.timeReaches("boundaryEvent_timeToAskAgain").stands("RIGHT_ASKED", "PUBLISHED");
    }

    /** The year is over long since: the provider is asked at once. */
    @Test
    void aRefusedChangeDoesNotShowAgainWhatIsHidden() {
        Listed hedges = hidden();
        field.changes(hedges, aService(address, "days", "never"));

        hedges.isReviewed("listingDecision", "REFUSE")
                .stands("HIDDEN", "HIDDEN")
                .timeReaches("boundaryEvent_timeToAskAgain")
                .stands("RIGHT_ASKED", "HIDDEN");
        field.confirms(hedges).stands("LISTED", "PUBLISHED");
    }

    @Test
    void anOfferIsRefusedWithAReasonThatNoMailHolds() {
        Listed spam = field.offers(aService(address));

        spam.isReviewed("listingDecision", "REFUSE", "refusalReason", "Qwertzy is no service.")
                .stands("REFUSED", "nowhere")
                .endsAt("endEvent_listingRefused")
                .providerIsTold(address, "Please read why");
        assertThat(Listed.mailsTo(mail, address, "Qwertzy")).isEmpty();
        assertThat(answers(spam, "review-listing")).isEqualTo(1);
    }

    @Test
    void changesAreAskedForAndReviewedAgain() {
        Listed hedges = field.offers(aService(address));

        hedges.isReviewed(
                        "listingDecision", "ASK_FOR_CHANGES", "changesWanted", "Which day?", "note", "Rang them twice")
                .stands("CHANGES_ASKED", "nowhere")
                .providerIsTold(address, "change something");
        field.changes(hedges, aService(address, "days", "Sunday, 11am")).stands("IN_REVIEW", "nowhere");
        assertThat(shown(hedges)).containsEntry("What an editor noted last", List.of("Rang them twice", ""));
        hedges.isReviewed().stands("LISTED", "PUBLISHED");
        assertThat(days(hedges)).isEqualTo("Sunday, 11am");
        assertThat(answers(hedges, Journey.OFFER_FORM)).isEqualTo(2);
    }

    @Test
    void anOfferIsGivenUpWhenItsProviderDoesNotChangeIt() {
        Listed hedges = field.offers(aService(address))
                .isReviewed("listingDecision", "ASK_FOR_CHANGES")
                .timeReaches("boundaryEvent_timeToRemindOfListing")
                .timeReaches("boundaryEvent_timeToRemindOfListingAgain")
                .timeReaches("boundaryEvent_timeToAnswerOfListingIsOver")
                .stands("GIVEN_UP", "nowhere")
                .endsAt("endEvent_offerGivenUp")
                .providerIsTold(address, "The offer is closed");

        assertThatThrownBy(() -> field.changes(hedges, aService(address))).isInstanceOf(Refused.class);
    }

    @Test
    void aProviderWithdrawsAtAnyTime() {
        Listed published = field.offers(aService(address)).isReviewed();
        field.withdraws(published).stands("WITHDRAWN", "CLOSED").endsAt("endEvent_listingWithdrawn");

        Listed inReview = field.offers(aService(field.anAddress()));
        field.withdraws(inReview).stands("WITHDRAWN", "nowhere").endsAt("endEvent_listingWithdrawn");
        assertThatThrownBy(() -> field.withdraws(inReview)).isInstanceOf(Refused.class);
    }

    @Test
    void whatAnEditorLooksAtIsNotChangedMeanwhile() {
        Listed hedges = field.offers(aService(address));
        assertThatThrownBy(() -> field.changes(hedges, aService(address))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> field.confirms(hedges)).isInstanceOf(Refused.class);
        assertThat(answers(hedges, Journey.OFFER_FORM)).isEqualTo(1);
    }

    @Test
    void anEditorAddsAServiceFromTasklist() {
        String editor = journeys.staff(Role.DIRECTORY_EDITOR, "LEI");
        Listed hedges = field.editorAdds("email", address, "place", "ONLINE").stands("IN_REVIEW", "nowhere");

        assertThat(jdbc.sql("select given_by from care.answers where about = :id")
                        .param("id", hedges.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(editor);
        hedges.isReviewed().stands("LISTED", "PUBLISHED").providerIsTold(address, "is published");
    }

    @Test
    void theEngineHoldsIdsAndCodesAlone() {
        Listed hedges = field.offers(aService(address, "serviceName", "Yxcvbnm", "organisation", "Yxcvbnm"))
                .isReviewed("note", "Yxcvbnm")
                .timeReaches("boundaryEvent_timeToAskAgain");

        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_ru_execution")) {
            assertThat(jdbc.sql("select count(*) from " + table
                                    + " t where t::text like '%Yxcvbnm%' or t::text like :a")
                            .param("a", "%" + address + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(hedges.id().toString())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatNobodyConfirmsIsForgotten() {
        var checked = form.check(aService(address));
        offering.offer(checked.version(), address, checked.answers());
        UUID id = jdbc.sql("select id from care.offer where email = :email")
                .param("email", address)
                .query(UUID.class)
                .single();

        journeys.timeIs(journeys.engineTime().plus(java.time.Duration.ofDays(7)));
        assertThat(offering.confirm(id)).isEqualTo(Offering.Confirmation.GONE);
        offers.forgetOld();
        assertThat(jdbc.sql("select count(*) from care.offer where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Listed hidden() {
        return field.offers(aService(address))
                .isReviewed()
                .timeReaches("boundaryEvent_timeToAskAgain")
                .timeReaches("boundaryEvent_timeToAnswerOfListingIsOver")
                .stands("HIDDEN", "HIDDEN");
    }

    /** The editor's table: question, then what is offered and what is published. */
    @SuppressWarnings("unchecked")
    private Map<String, List<String>> shown(Listed listed) {
        var table = (org.camunda.spin.json.SpinJsonNode) engine.getFormService()
                .getTaskFormVariables(listed.review().getId())
                .get("offer");
        return table.elements().stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> row.prop("question").stringValue(),
                        row -> List.of(
                                row.prop("offered").stringValue(),
                                row.prop("published").stringValue())));
    }

    private LocalDate assuredOn(Listed listed) {
        return jdbc.sql("select assured_on from care.service_listing where public_id = :id")
                .param("id", listed.id())
                .query(LocalDate.class)
                .single();
    }

    private String days(Listed listed) {
        return column(listed, "days");
    }

    private String name(Listed listed) {
        return column(listed, "name");
    }

    private String column(Listed listed, String column) {
        return jdbc.sql("select " + column + " from care.service_listing where public_id = :id")
                .param("id", listed.id())
                .query(String.class)
                .single();
    }

    private long answers(Listed listed, String form) {
        return jdbc.sql("select count(*) from care.answers where about = :about and form = :form")
                .param("about", listed.id().toString())
                .param("form", form)
                .query(Long.class)
                .single();
    }
}
