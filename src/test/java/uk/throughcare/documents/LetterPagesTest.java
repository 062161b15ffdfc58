package uk.throughcare.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.throughcare.cases.Plans;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Team;

/** What letters look like to those who read, hear or enlarge them; Monday 1 March 2027. */
class LetterPagesTest {

    private static final Team LEEDS = new Team("LEI", Team.Kind.PRISON, "Leeds (HMP)", null, List.of(), null, true);
    private static final Team CARDIFF = new Team(
            "PDU-CARDIFF",
            Team.Kind.COMMUNITY,
            "Cardiff and Vale community team",
            "Tîm cymunedol Caerdydd a'r Fro",
            List.of(),
            null,
            true);

    private final LetterTexts texts =
            new LetterTexts(Clock.fixed(Instant.parse("2027-03-01T10:00:00Z"), ZoneId.of("Europe/London")));
    private final PdfPages pages = new PdfPages();

    @ParameterizedTest
    @EnumSource
    void everyLetterIsTaggedTitledAndInItsLanguage(Language language) throws IOException {
        for (Letter letter : List.of(summary(Map.of()), toReferrer("COMPLETED"))) {
            ReadLetter read = read(letter, language);

            assertThat(read.isTagged()).isTrue();
            assertThat(read.language()).isEqualTo(language.tag());
            assertThat(read.text()).contains(read.title());
            assertThat(read.tags()).contains("H1", "P").doesNotContain("H3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFontTravelsWithTheLetter(Language language) {
        assertThat(read(summary(Map.of()), language).fonts())
                .isNotEmpty()
                .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue())
                .allSatisfy(font -> assertThat(font.getName()).endsWith("LiberationSans"));
    }

    @Test
    void theSummaryTellsInPlainWordsWhatTheyTakeWithThem() {
        assertThat(read(summary(Map.of()), Language.EN).text())
                .contains("Leeds (HMP) 1 March 2027 Reference: H7K-RM4-2")
                .contains("Dear Siân,")
                .contains("what we talked about on 28 February 2027")
                .contains("You told us that you agree.")
                .contains("this team to support you in the community: Cardiff and Vale community team.")
                .contains("Probation office, 2pm")
                .contains("See my daughter", "Grow things")
                .contains("I ring the library")
                .contains("Activities that you want: A choir")
                .contains("Reading group")
                .contains("You can stop at any time. Tell your link worker");
    }

    @Test
    void theSummaryInWelshHasEveryLetterOfWelsh() {
        assertThat(read(summary(Map.of("goals", List.of("Dŵr a thŷ, ŵyr, gŵyl, tân, tê, ïâ, Ŵ Ŷ"))), Language.CY)
                        .text())
                .contains("1 Mawrth 2027 Cyfeirnod: H7K-RM4-2")
                .contains("Annwyl Siân,")
                .contains("ar 28 Chwefror 2027")
                .contains("Tîm cymunedol Caerdydd a'r Fro")
                .contains("Dŵr a thŷ, ŵyr, gŵyl, tân, tê, ïâ, Ŵ Ŷ")
                .contains("Gallwch roi’r gorau iddo ar unrhyw adeg.");
    }

    @Test
    void aServicesOwnTitleForItsLinkWorkersStandsInOurWordsAndNotInThePersons() {
        Words.call("link worker", "social prescriber");
        try {
            assertThat(read(summary(Map.of("goals", List.of("To see my link worker"))), Language.EN)
                            .text())
                    .contains("Tell your social prescriber", "To see my link worker");
        } finally {
            Words.call("link worker", "link worker");
        }
    }

    @Test
    void whatIsNotKnownYetIsSaidOrLeftOut() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("appointments", null);
        nothing.put("activities", null);
        nothing.put("plan", null);
        nothing.put("goals", List.of());
        nothing.put("agrees", "NO");

        assertThat(read(summary(nothing), Language.EN).text())
                .contains("You told us that you do not agree.")
                .contains("No appointment is arranged yet.")
                .contains("No activity goes on as it is.")
                .doesNotContain("What you want to reach", "Your plan", "null");
    }

    @Test
    void whateverPeopleTypeTheLetterIsMadeAndTheRestOfItStands() {
        String odd = "<b>&amp; {0} ${1} #{x} \u0001\uFFFF 🙂 مرحبا";

        assertThat(read(summary(Map.of("goals", List.of(odd, "See my daughter"), "firstName", "O'Brien")), Language.EN)
                        .text())
                .contains("Dear O'Brien,")
                .contains("<b>&amp; {0} ${1} #{x}")
                .contains("See my daughter");
        assertThat(read(summary(Map.of("goals", List.of(odd))), Language.EN).fonts())
                .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
    }

    @Test
    void aLongPlanGoesOnOnTheNextPage() {
        String plan = "I ring the library and ask about the choir.\n".repeat(120) + "That is all.";

        assertThat(read(summary(Map.of("plan", new Plans.Content(List.of(), null, plan))), Language.EN)
                        .text())
                .contains("1 / 4", "4 / 4", "That is all.", "You can stop at any time.");
    }

    @Test
    void whoSeesBadlyGetsLargePrint() {
        assertThat(texts.of(summary(Map.of("large", true)), Language.EN)).contains("<body class=\"large\">");
        assertThat(texts.of(summary(Map.of()), Language.EN)).doesNotContain("class=\"large\"");
    }

    @Test
    void theReferrerLearnsTheOutcomeAndNothingElse() {
        assertThat(read(toReferrer("ENDED_EARLY"), Language.EN).text().strip())
                .isEqualTo("1 / 1 Leeds (HMP) 1 March 2027 Reference: H7K-RM4-2 The case that you referred is closed"
                        + " Dear Pat Referrer, The case H7K-RM4-2 that you referred to us is closed."
                        + " Outcome: support ended early. To protect the person’s privacy, we do not say more in a letter."
                        + " If you need to know more, ask us and give the reference.");
        assertThat(read(toReferrer("NOT_STARTED"), Language.CY).text())
                .contains("Canlyniad: ni ddechreuodd y cymorth.");
    }

    @Test
    void bothLanguagesSayTheSameAndWelshWantsATranslator() throws IOException {
        Properties english = words("en");
        Properties welsh = words("cy");

        assertThat(welsh.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(places(welsh.getProperty(key))).isEqualTo(places(english.getProperty(key))));
        assertThat(Files.readAllLines(file("cy")).get(0)).isEqualTo("# cy: to be checked by a translator");
        // in a message with places, a straight apostrophe would vanish
        assertThat(english.values()).noneMatch(words -> words.toString().contains("'"));
        assertThat(welsh.values()).noneMatch(words -> words.toString().contains("'"));
    }

    private static Set<String> places(String words) {
        return java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file(language), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static Path file(String language) {
        return Path.of("src/main/resources/documents/letters_" + language + ".properties");
    }

    private ReadLetter read(Letter letter, Language language) {
        return new ReadLetter(pages.of(texts.of(letter, language)));
    }

    private static Letter summary(Map<String, Object> otherwise) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("team", LEEDS);
        facts.put("reference", "H7K-RM4-2");
        facts.put("firstName", "Siân");
        facts.put("large", false);
        facts.put("agreedOn", LocalDate.of(2027, 2, 28));
        facts.put("agrees", "YES");
        facts.put("communityTeam", CARDIFF);
        facts.put("appointments", "Probation office, 2pm");
        facts.put("goals", List.of("See my daughter", "Grow things"));
        facts.put("plan", new Plans.Content(List.of(), "A choir", "I ring the library"));
        facts.put("activities", "Reading group");
        facts.putAll(otherwise);
        return new Letter(Letter.Kind.SUMMARY_LETTER, "a test", facts);
    }

    private static Letter toReferrer(String outcome) {
        return new Letter(
                Letter.Kind.REFERRER_LETTER,
                "a test",
                Map.of("team", LEEDS, "reference", "H7K-RM4-2", "referrer", "Pat Referrer", "outcome", outcome));
    }
}
