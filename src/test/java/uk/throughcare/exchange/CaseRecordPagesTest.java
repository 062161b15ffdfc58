package uk.throughcare.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.throughcare.Referred.aPersonIn;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;

/** The record of a case as other systems read it, and who may take it. */
@JourneyTest
class CaseRecordPagesTest {

    private static final String JSON = "application/json";
    private static final String FHIR = "application/fhir+json";

    /** What a browser accepts that follows a link. */
    private static final String OF_A_LINK = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    Journeys journeys;

    @Autowired
    CaseRecordPages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void theRecordTellsWhatTheStagesKeepUnderTheHeadingsOfTheStandard() throws Exception {
        TheCase robin = attending();

        JsonNode told = json.readTree(body(robin, asked(robin, JSON)));

        assertThat(told.at("/personDemographics/name").asText()).isEqualTo("Robin Example");
        assertThat(told.at("/personDemographics/dateOfBirth").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(told.at("/referralDetails/reference").asText())
                .isEqualTo(robin.reference().value());
        assertThat(told.at("/referralDetails/status").asText()).isEqualTo("OPEN");
        assertThat(told.at("/referrerDetails/name").asText()).isNotEmpty();
        assertThat(told.at("/consent/toReferral").asText()).isEqualTo("GIVEN");
        assertThat(told.at("/socialContext/inCustody").asBoolean()).isTrue();
        assertThat(told.at("/aboutMe/whatMattersToMe").asText()).isNotEmpty();
        assertThat(told.at("/assessment/needs")).isNotEmpty();
        assertThat(told.at("/personalisedCareAndSupportPlan/goals")).isNotEmpty();
        assertThat(told.at("/personalisedCareAndSupportPlan/agreedOn").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(told.at("/activitiesAndServices/introducedTo/0/state").asText())
                .isEqualTo("ACCEPTED");
        assertThat(told.at("/activitiesAndServices/introducedTo/0/attended").asInt())
                .isEqualTo(1);
        assertThat(told.at("/outcomesAndMeasures/0/instrument").asText()).isEqualTo("ONS4");
        assertThat(told.at("/recordedBy/team").asText()).isEqualTo("Leeds (HMP)");
        assertThat(told.at("/recordedBy/linkWorker").asText())
                .isEqualTo(robin.record().linkWorker());
    }

    @Test
    void asFhirItIsABundleThatOthersCanReadAndWhoseReferencesLeadIntoIt() throws Exception {
        TheCase robin = attending();

        Bundle bundle = bundle(robin);

        Set<String> addresses = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .collect(Collectors.toSet());
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        assertThat(addresses).hasSameSizeAs(bundle.getEntry());
        assertThat(references(body(robin, asked(robin, FHIR))))
                .hasSizeGreaterThan(bundle.getEntry().size())
                .isSubsetOf(addresses);
        assertThat(all(bundle, Patient.class)).singleElement().satisfies(patient -> {
            assertThat(patient.getNameFirstRep().getText()).isEqualTo("Robin Example");
            assertThat(patient.getGender()).isNull();
        });
        assertThat(all(bundle, ServiceRequest.class)).singleElement().satisfies(referral -> {
            assertThat(referral.getStatus().toCode()).isEqualTo("active");
            assertThat(referral.getIdentifierFirstRep().getValue())
                    .isEqualTo(robin.reference().value());
        });
        assertThat(all(bundle, Task.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getStatus().toCode()).isEqualTo("in-progress");
            assertThat(task.getBusinessStatus().getText()).isEqualTo("Attends");
        });
        assertThat(all(bundle, Consent.class))
                .singleElement()
                .satisfies(consent -> assertThat(consent.getStatus().toCode()).isEqualTo("active"));
        assertThat(all(bundle, Goal.class))
                .isNotEmpty()
                .allSatisfy(
                        goal -> assertThat(goal.getLifecycleStatus().toCode()).isEqualTo("active"));
        assertThat(all(bundle, Observation.class))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(answer -> {
                    assertThat(answer.getValueQuantity().getValue()).isNotNull();
                    assertThat(answer.getEffectiveDateTimeType().getValueAsString())
                            .matches("\\d{4}-\\d\\d-\\d\\d");
                });
    }

    @Test
    void toldAgainEachResourceHasTheSameAddress() throws Exception {
        TheCase robin = attending();

        assertThat(addresses(bundle(robin))).isEqualTo(addresses(bundle(robin)));
        assertThat(addresses(bundle(robin))).doesNotContainAnyElementsOf(addresses(bundle(attending())));
    }

    @Test
    void aCaseAtItsVeryBeginningAndOneThatIsOverHaveARecordToo() throws Exception {
        TheCase begun = journeys.refer(aPersonIn("LEI"));
        TheCase over = journeys.refer(aPersonIn("LEI")).isAllocated().withdrawsConsent();

        assertThat(json.readTree(body(begun, asked(begun, JSON)))
                        .at("/personalisedCareAndSupportPlan/version")
                        .isNull())
                .isTrue();
        assertThat(all(bundle(begun), Task.class)).isEmpty();
        assertThat(all(bundle(over), Consent.class).get(0).getStatus().toCode()).isEqualTo("inactive");
        assertThat(all(bundle(over), ServiceRequest.class).get(0).getStatus().toCode())
                .isEqualTo("revoked");
    }

    @Test
    void whatIsAcceptedDecidesTheShapeAndALinkCanSayItToo() throws Exception {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        assertThat(answer(robin, asked(robin, FHIR)).getContentType()).startsWith(FHIR);
        assertThat(answer(robin, asked(robin, JSON)).getContentType()).startsWith(JSON);
        assertThat(answer(robin, asked(robin, FHIR + ";q=0.5, " + JSON)).getContentType())
                .startsWith(JSON);
        assertThat(answer(robin, asked(robin, OF_A_LINK)).getContentType()).startsWith(JSON);
        assertThat(answer(robin, asked(robin, OF_A_LINK).param("_format", FHIR)).getContentType())
                .startsWith(FHIR);
        assertThat(answer(robin, asked(robin, "application/pdf")).getStatus()).isEqualTo(406);
    }

    @Test
    void itIsAFileNamedByTheReferenceOfWhichNoCopyStays() throws Exception {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        MockHttpServletResponse fhir = answer(robin, asked(robin, FHIR));

        assertThat(fhir.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + robin.reference() + "-fhir.json\"");
        assertThat(fhir.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer(robin, asked(robin, JSON)).getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + robin.reference() + "-record.json\"");
    }

    @Test
    void eachReadingIsRecordedWithItsShape() throws Exception {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        answer(robin, asked(robin, JSON));
        answer(robin, asked(robin, FHIR));

        assertThat(readings(robin)).containsExactly("record", "record-fhir");
        assertThat(AopUtils.isAopProxy(pages)).isTrue();
    }

    @Test
    void anotherTeamGetsNothingAndLeavesNoTrace() throws Exception {
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        String other = journeys.staff(Role.LINK_WORKER, "MDI");

        assertThat(answer(other, asked(robin, JSON)).getStatus()).isEqualTo(404);
        assertThat(answer(other, asked(robin, FHIR)).getStatus()).isEqualTo(404);
        assertThat(answer(other, get("/casework/cases/nothing-like-it/record")).getStatus())
                .isEqualTo(404);
        assertThat(readings(robin)).isEmpty();
    }

    @Test
    void aRestrictedCaseIsOnlyForThePeopleNamed() throws Exception {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        String named = robin.record().linkWorker();
        String other = journeys.anotherLinkWorker("LEI");
        assertThat(answer(other, asked(robin, JSON)).getStatus()).isEqualTo(200);

        robin.isRestrictedTo(named);

        assertThat(answer(named, asked(robin, JSON)).getStatus()).isEqualTo(200);
        assertThat(answer(other, asked(robin, JSON)).getStatus()).isEqualTo(404);
        assertThat(answer(other, asked(robin, FHIR)).getStatus()).isEqualTo(404);
    }

    /** Whatever the tables allow has a status; a state or reason that is added needs one. */
    @Test
    void everyStateAndReasonOfAnActivityHasAStatus() {
        List<String> open = Stream.of("CHOSEN", "ASKED", "WAITING", "ACCEPTED").toList();

        assertThat(allowed("state"))
                .hasSize(6)
                .containsAll(open)
                .allSatisfy(state -> assertThatCode(() -> ActivityProgress.of(ActivityProgressTest.activity(
                                state, null, open.contains(state) ? null : "COMPLETED", 0)))
                        .doesNotThrowAnyException());
        assertThat(allowed("end_reason"))
                .hasSize(6)
                .allSatisfy(reason -> assertThatCode(
                                () -> ActivityProgress.of(ActivityProgressTest.activity("ENDED", null, reason, 0)))
                        .doesNotThrowAnyException());
        assertThatThrownBy(() -> ActivityProgress.of(ActivityProgressTest.activity("ENDED", null, "OTHER", 0)))
                .hasMessage("No activity ends for OTHER");
    }

    /** The codes that the table of placements takes in a column. */
    private Set<String> allowed(String column) {
        return jdbc.sql("""
                        select pg_get_constraintdef(oid) from pg_constraint
                        where conrelid = 'care.placement'::regclass and contype = 'c'
                        """).query(String.class).list().stream()
                .filter(rule -> rule.startsWith("CHECK ((" + column + " = ANY"))
                .flatMap(rule -> Pattern.compile("'(\\w+)'").matcher(rule).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private TheCase attending() {
        return journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters(
                        "needsHealth",
                        List.of("HEALTH_PHYSICAL_OUTSIDE"),
                        "satisfaction",
                        4,
                        "worthwhile",
                        5,
                        "happy",
                        6,
                        "anxious",
                        7)
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends("more", "GOES_ON");
    }

    private Bundle bundle(TheCase theCase) throws Exception {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, body(theCase, asked(theCase, FHIR)));
    }

    private static List<String> addresses(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .toList();
    }

    private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> references(String told) {
        return Pattern.compile("\"reference\" *: *\"([^\"]*)\"")
                .matcher(told)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static MockHttpServletRequestBuilder asked(TheCase theCase, String accept) {
        return get("/casework/cases/{reference}/record", theCase.reference().value())
                .header("Accept", accept);
    }

    private String body(TheCase theCase, MockHttpServletRequestBuilder asked) throws Exception {
        MockHttpServletResponse answer = answer(theCase, asked);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(TheCase theCase, MockHttpServletRequestBuilder asked) {
        return answer(journeys.staff(Role.LINK_WORKER, theCase.record().team()), asked);
    }

    private MockHttpServletResponse answer(String reader, MockHttpServletRequestBuilder asked) {
        return journeys.as(reader, () -> {
            try {
                return MockMvcBuilders.standaloneSetup(pages)
                        .setMessageConverters(
                                new StringHttpMessageConverter(), new MappingJackson2HttpMessageConverter(json))
                        .build()
                        .perform(asked)
                        .andReturn()
                        .getResponse();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private List<String> readings(TheCase theCase) {
        return jdbc.sql(
                        "select door from care.case_read where case_reference = :reference and door like 'record%' order by id")
                .param("reference", theCase.reference().value())
                .query(String.class)
                .list();
    }
}
