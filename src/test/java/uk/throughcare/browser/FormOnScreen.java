package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form as somebody at the screen sees it; every field that shows is filled, also those that an answer brings up. */
final class FormOnScreen {

    /** dd/mm/yyyy, as the browser of somebody in Britain wants it. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String QUESTIONS = List.of(
                    "textfield",
                    "textarea",
                    "number",
                    "checkbox",
                    "radio",
                    "select",
                    "checklist",
                    "taglist",
                    "datetime")
            .stream()
            .map(type -> ".fjs-form-field-" + type)
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    /** How often somebody looks whether all is there before sending it. */
    private static final int LOOKS = 3;

    private static final Set<String> TYPED = Set.of("textfield", "textarea", "number");

    private static final String ERROR = ".fjs-form-field-error";

    private static final Pattern TYPE = Pattern.compile("fjs-form-field-(\\w+)");
    private static final Pattern KEY = Pattern.compile("-Field_([A-Za-z0-9]+)");

    /** What fields want that take only words of a certain shape. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("referrerName", "Pat Referrer"),
            Map.entry("referrerEmail", "pat@referrer.example"),
            Map.entry("personName", "Robin Example"),
            Map.entry("prisonNumber", "A1234BC"),
            Map.entry("crn", "X123456"),
            Map.entry("nhsNumber", "943 476 5919"),
            Map.entry("language", "Polish"),
            Map.entry("areaOfRelease", "LS7"),
            Map.entry("time", "14:30"),
            Map.entry("nextAt", "14:30"),
            Map.entry("email", "office@offers.example"),
            Map.entry("phone", "0113 496 0000"),
            Map.entry("website", "https://www.offers.example"),
            Map.entry("postcode", "LS11 5AA"),
            Map.entry("evidenceLink", "https://www.offers.example/evidence"));

    /** Numbers that other tests live with: activities have room for them too. */
    private static final Map<String, String> NUMBERS = Map.of("placesNow", "9000");

    /** The answer of somebody who leaves a field as it is. */
    static final Object BLANK = new Object();

    /** What somebody ticks only when there is a reason to. */
    private static final Set<String> LEFT_ALONE = Set.of("worried");

    private final Page page;
    private final Locator form;
    private final LocalDate today;

    FormOnScreen(Page page) {
        this(page, today());
    }

    /** @param today the day that is typed where any day will do */
    FormOnScreen(Page page, LocalDate today) {
        this.page = page;
        this.form = page.locator(".fjs-form");
        this.today = today;
    }

    void isShown() {
        assertThat(form).isVisible();
    }

    /** Everything is there that somebody needs who reads it, and nothing that is not for people. */
    void reads(Collection<String> words) {
        new ReadableForm(form).reads(words);
    }

    /** An answer that was given some other time is not taken for today's. */
    void hasNoChoiceMade() {
        assertThat(form.locator("input[type=radio]:checked")).hasCount(0);
    }

    /**
     * @return the fields that are asked for with these answers
     * @param said the answers by field: the label of a choice, a list of labels, words, a number, a day, true or false */
    Set<String> fill(Map<String, ?> said) {
        isShown();
        Set<String> filled = new HashSet<>();
        for (List<String> open = open(filled); !open.isEmpty(); open = open(filled)) {
            for (String key : open) {
                boolean changesTheForm = said.get(key) != BLANK && fill(key, field(key), said.get(key));
                filled.add(key);
                if (changesTheForm) {
                    break;
                }
            }
        }
        for (int look = 0; look < LOOKS; look++) {
            lost(said).forEach(key -> fill(key, field(key), said.get(key)));
        }
        if (!filled.containsAll(said.keySet())) {
            throw new AssertionError("The form asked for " + filled + ", not for all of " + said.keySet());
        }
        assertThat(form.locator(ERROR)).hasCount(0);
        return questions();
    }

    /** What is typed in the very moment in which a question comes up can be lost; nobody types that fast. */
    private List<String> lost(Map<String, ?> said) {
        isSettled();
        return Stream.concat(
                        keys(form.locator(QUESTIONS).filter(new Locator.FilterOptions().setHas(page.locator(ERROR))))
                                .stream(),
                        leftEmpty())
                .filter(key -> said.get(key) != BLANK)
                .distinct()
                .toList();
    }

    Locator field(String key) {
        return form.locator(QUESTIONS)
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("[id$='-Field_" + key + "'], [id*='-Field_" + key + "-']")));
    }

    private List<String> open(Set<String> filled) {
        isSettled();
        return questions().stream().filter(key -> !filled.contains(key)).toList();
    }

    /** Two frames later, and when whatever was to be done after them is done, all is there that the last answer brings up. */
    private void isSettled() {
        page.evaluate("() => new Promise(done =>"
                + " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))))");
    }

    private Set<String> questions() {
        return keys(form.locator(QUESTIONS));
    }

    private static Set<String> keys(Locator fields) {
        return ids(fields).stream().map(id -> found(KEY, id)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where words or a number could stand. */
    @SuppressWarnings("unchecked")
    private Stream<String> leftEmpty() {
        return ((List<String>) form.locator(QUESTIONS)
                        .evaluateAll(
                                "all => all.filter(field => /-(textfield|textarea|number)\\b/.test(field.className)"
                                        + " && field.querySelector('input, textarea').value === '')"
                                        + ".map(field => field.querySelector(\"[id*='-Field_']\").id)"))
                .stream().map(id -> found(KEY, id));
    }

    /** In one question to the browser, however many fields there are. */
    @SuppressWarnings("unchecked")
    private static List<String> ids(Locator fields) {
        return (List<String>)
                fields.evaluateAll("all => all.map(field => field.querySelector(\"[id*='-Field_']\").id)");
    }

    /** @return whether what is chosen may bring up other fields or take some away, as what is typed does not */
    private boolean fill(String key, Locator field, Object answer) {
        String type = found(TYPE, field.getAttribute("class"));
        switch (type) {
            case "radio" -> label(field, answer).check();
            case "checkbox" ->
                field.locator("input").setChecked(answer == null ? !LEFT_ALONE.contains(key) : (Boolean) answer);
            case "checklist" ->
                all(answer).forEach(choice -> label(field, choice).check());
            case "select" -> choose(field, answer);
            case "taglist" -> {
                all(answer).forEach(choice -> choose(field, choice));
                // its list stays open over what comes below
                field.locator("input").blur();
            }
            case "datetime" ->
                type(field.locator("input.fjs-input"), DAY.format(answer == null ? usualDay(key) : (LocalDate) answer));
            case "number" ->
                type(field.locator("input"), answer == null ? NUMBERS.getOrDefault(key, "5") : answer.toString());
            default -> type(field.locator("input, textarea"), words(key, answer));
        }
        return !TYPED.contains(type);
    }

    private static Locator label(Locator field, Object choice) {
        return choice == null
                ? field.locator("input").first()
                : field.getByLabel(choice.toString(), new Locator.GetByLabelOptions().setExact(true));
    }

    private void choose(Locator field, Object choice) {
        field.locator("input:visible, .fjs-select-display:visible").first().click();
        Locator choices = field.locator(".fjs-dropdownlist");
        assertThat(choices.locator(".fjs-dropdownlist-item").first()).isVisible();
        (choice == null
                        ? choices.locator(".fjs-dropdownlist-item").first()
                        : choices.getByText(choice.toString(), new Locator.GetByTextOptions().setExact(true)))
                .click();
    }

    /** Leaving a field is what makes form-js take its words at once. */
    private static void type(Locator input, String words) {
        input.fill(words);
        input.blur();
    }

    private static List<?> all(Object answer) {
        return answer instanceof List<?> choices ? choices : java.util.Collections.singletonList(answer);
    }

    private static String words(String key, Object answer) {
        return answer == null ? WORDS.getOrDefault(key, "As talked about together") : answer.toString();
    }

    /** What is to come is next week. */
    private LocalDate usualDay(String key) {
        return key.startsWith("next") ? today.plusDays(7) : today;
    }

    private static String found(Pattern wanted, String text) {
        Matcher match = wanted.matcher(text);
        if (!match.find()) {
            throw new AssertionError("No " + wanted + " in '" + text + "'");
        }
        return match.group(1);
    }

    static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Europe/London"));
    }
}
