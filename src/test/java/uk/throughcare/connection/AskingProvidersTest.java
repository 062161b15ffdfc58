package uk.throughcare.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.connection.ActivityChoice.MayTell;
import uk.throughcare.connection.Introduction.ProviderAnswer;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.OwnWords;
import uk.throughcare.notification.Template;

/** Who is asked by mail, and with which link. */
@JourneyTest
@Transactional
class AskingProvidersTest {

    private static final int GARDEN = 101;

    @Autowired
    Connecting connecting;

    @Autowired
    AskingProviders asking;

    @Autowired
    ProviderLinks links;

    @Autowired
    ActivityPlacements placements;

    @Autowired
    Services services;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient jdbc;

    CaseReference reference;

    @BeforeEach
    void aCase() {
        services.load(Services.EXAMPLES);
        reference = examples.openedDaysAgo(3, "LEI");
    }

    @Test
    void theProviderIsAskedWithALinkOfItsOwnAndTheOutboxHoldsNoSignature() {
        Placement garden = chosen(MayTell.YES);
        asking.ask(reference, garden.id());

        UUID link = links.given(garden).orElseThrow();
        assertThat(codes()).containsExactly("{\"link\": \"" + link + "\"}");
        assertThat(recipients()).containsExactly("office@aire-roots.example");
    }

    @Test
    void nobodyIsAskedByMailAboutWhomThePersonDoesNotAgree() {
        Placement garden = chosen(MayTell.NO);
        asking.ask(reference, garden.id());

        assertThat(recipients()).isEmpty();
        assertThat(links.given(garden)).isEmpty();
    }

    @Test
    void aProviderWithoutAnAddressIsAskedByTheLinkWorker() {
        jdbc.sql("update care.service_listing set provider_email = null where id = " + GARDEN)
                .update();
        Placement garden = chosen(MayTell.YES);
        asking.ask(reference, garden.id());

        assertThat(recipients()).isEmpty();
        assertThat(links.given(garden)).isEmpty();
    }

    @Test
    void whoIsAskedAgainKeepsTheLink() {
        Placement garden = chosen(MayTell.YES);
        asking.ask(reference, garden.id());
        asking.ask(reference, garden.id());

        assertThat(codes())
                .hasSize(2)
                .containsOnly("{\"link\": \"" + links.given(garden).orElseThrow() + "\"}");
    }

    @Test
    void aLinkEndsWithItsPlacement() {
        Placement garden = chosen(MayTell.YES);
        asking.ask(reference, garden.id());
        UUID link = links.given(garden).orElseThrow();

        connecting.answered(
                reference, garden.id(), new Introduction(ProviderAnswer.DECLINED, null, null, null, "Full until May"));

        assertThat(links.given(garden)).isEmpty();
        assertThat(links.find(link).orElseThrow().revokedAt()).isNotNull();
    }

    @Test
    void whatADiagramSaysIsToldWhereThePersonAgrees() {
        asking.tell(reference, chosen(MayTell.YES).id(), new OwnWords("New times", "The garden opens at nine."));

        assertThat(mails(Template.IN_OWN_WORDS))
                .containsExactly(Map.of(
                        "recipient",
                        "office@aire-roots.example",
                        "codes",
                        "{\"text\": \"The garden opens at nine.\", \"subject\": \"New times\"}"));
    }

    @Test
    void whatADiagramSaysIsNotToldAgainstThePersonsWill() {
        asking.tell(reference, chosen(MayTell.NO).id(), new OwnWords("New times", "The garden opens at nine."));

        assertThat(mails(Template.IN_OWN_WORDS)).isEmpty();
    }

    private Placement chosen(MayTell mayTell) {
        connecting.choose(reference, new ActivityChoice(List.of(GARDEN), null, mayTell, null));
        connecting.start(reference);
        return placements.of(reference).get(0);
    }

    private List<String> codes() {
        return mails().stream().map(mail -> String.valueOf(mail.get("codes"))).toList();
    }

    private List<String> recipients() {
        return mails().stream()
                .map(mail -> String.valueOf(mail.get("recipient")))
                .toList();
    }

    private List<Map<String, Object>> mails() {
        return mails(Template.PROVIDER_ASKED);
    }

    private List<Map<String, Object>> mails(Template template) {
        return jdbc.sql(
                        "select codes::text as codes, recipient from care.notification where case_reference = :reference"
                                + " and template = :template")
                .param("reference", reference.value())
                .param("template", template.name())
                .query()
                .listOfRows();
    }
}
