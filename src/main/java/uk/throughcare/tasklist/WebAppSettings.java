package uk.throughcare.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

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
            "scripts/throughcare/for-everyone");
    private static final List<String> IN_COCKPIT = List.of("scripts/throughcare/figures");

    private final BrandProperties brand;
    private final ObjectMapper json;

    WebAppSettings(BrandProperties brand, ObjectMapper json) {
        this.brand = brand;
        this.json = json;
    }

    @GetMapping(path = "/camunda/app/{app}/scripts/config.js", produces = "text/javascript;charset=UTF-8")
    @ResponseBody
    String settings(@PathVariable String app) throws JsonProcessingException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("app", Map.of("name", title(app), "vendor", brand.name()));
        settings.put("customScripts", scripts(app));
        if (app.equals("tasklist")) {
            settings.put("shortcuts", shortcuts());
        }
        return "export default " + json.writeValueAsString(settings) + ";\n";
    }

    @GetMapping(path = "/brand.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    String colour() {
        return ":root { --brand-colour: " + brand.colour() + "; }\n";
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
        return Map.of("key", key, "description", description);
    }
}
