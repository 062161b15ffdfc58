package uk.throughcare.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.throughcare.language.Language;
import uk.throughcare.language.PhraseBook;
import uk.throughcare.language.Words;

/**
 * What the web applications are told in place of their own settings: their name, and our scripts, plain modules that need no
 * build.
 */
@Controller
@EnableConfigurationProperties(BrandProperties.class)
class WebAppSettings {

    private static final List<String> EVERYWHERE = List.of("../../../signing-out");
    private static final List<String> IN_TASKLIST = List.of(
            "scripts/throughcare/cards",
            "scripts/throughcare/case-tab",
            "scripts/throughcare/casework",
            "scripts/throughcare/start-for-case",
            "scripts/throughcare/for-everyone",
            "scripts/throughcare/language");
    private static final List<String> IN_COCKPIT =
            List.of("scripts/throughcare/figures", "scripts/throughcare/problems");

    /** Tasklist asks the browser alone for its language. */
    private static final String SPEAK = """
            const languages = ['%s', ...navigator.languages];
            Object.defineProperty(navigator, 'languages', { get: () => languages });
            document.documentElement.lang = '%1$s';
            """;

    /** Tasklist keeps the words that it has read until its own next version, and shows some before it has read them. */
    private static final String KEEP_WELSH = """
            const locales = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
            const words = await fetch(`${locales}cy.json`);
            const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
            kept[`${locales}_locales_data_cy_${window.bust}`] = JSON.stringify(await words.json());
            localStorage.setItem('camunda-web', JSON.stringify(kept));
            """;

    private static final PhraseBook IN_SCRIPTS = PhraseBook.read("language/tasklist.csv");

    private final BrandProperties brand;
    private final ObjectMapper json;

    WebAppSettings(BrandProperties brand, ObjectMapper json) {
        this.brand = brand;
        this.json = json;
    }

    @GetMapping(path = "/camunda/app/{app}/scripts/config.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> script(@PathVariable String app) throws JsonProcessingException {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(settings(app));
    }

    private String settings(String app) throws JsonProcessingException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("app", Map.of("name", title(app), "vendor", brand.name()));
        settings.put("customScripts", scripts(app));
        if (app.equals("tasklist")) {
            settings.put("shortcuts", shortcuts());
            settings.put("locales", Map.of("availableLocales", List.of("en", "cy"), "fallbackLocale", "en"));
        }
        return (app.equals("tasklist") ? speaking() : "") + "export default " + json.writeValueAsString(settings)
                + ";\n";
    }

    /** What the reader's language is now, for a page that was made before they signed in or chose another. */
    @GetMapping(path = "/camunda/app/tasklist/scripts/throughcare/reader-language", produces = "text/plain")
    ResponseEntity<String> language() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Language.ofReader().tag());
    }

    /** What our scripts say, by the English; nothing for who reads that. */
    @GetMapping(
            path = "/camunda/app/tasklist/scripts/throughcare/phrases.js",
            produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> phrases() throws JsonProcessingException {
        Map<String, String> phrases = Language.ofReader() == Language.CY ? IN_SCRIPTS.phrases() : Map.of();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body("export default " + json.writeValueAsString(phrases) + ";\n");
    }

    @GetMapping(path = "/brand.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    String colour() {
        return ":root { --brand-colour: " + brand.colour() + "; }\n";
    }

    private static String speaking() {
        Language language = Language.ofReader();
        return SPEAK.formatted(language.tag()) + (language == Language.CY ? KEEP_WELSH : "");
    }

    private static String title(String app) {
        return Character.toUpperCase(app.charAt(0)) + app.substring(1);
    }

    private static List<String> scripts(String app) {
        List<String> scripts = new ArrayList<>(EVERYWHERE);
        if (app.equals("tasklist")) {
            scripts.addAll(IN_TASKLIST);
        }
        if (app.equals("cockpit")) {
            scripts.addAll(IN_COCKPIT);
        }
        return scripts;
    }

    /** Those of Tasklist itself. */
    private static Map<String, Map<String, String>> shortcuts() {
        return Map.of(
                "claimTask", shortcut("ctrl+alt+c", "claims the currently selected task"),
                "focusFilter", shortcut("ctrl+shift+f", "set the focus to the first filter in the list"),
                "focusList", shortcut("ctrl+alt+l", "sets the focus to the first task in the list"),
                "focusForm", shortcut("ctrl+alt+f", "sets the focus to the first input field in a task form"),
                "startProcess", shortcut("ctrl+alt+p", "opens the start process modal dialog"));
    }

    private static Map<String, String> shortcut(String key, String description) {
        return Map.of("key", key, "description", Words.say(description));
    }
}
