package uk.throughcare.demo;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Tells newcomers who can sign in and what to try first. */
@Controller
@ConditionalOnProperty(name = "throughcare.demo.enabled", havingValue = "true")
class WelcomePage {

    record Staffed(String name, String prefix) {}

    private final Teams teams;

    WelcomePage(Teams teams) {
        this.teams = teams;
    }

    @GetMapping("/")
    String welcome(Model model) {
        model.addAttribute("password", DemoAccounts.PASSWORD);
        model.addAttribute("teams", staffed());
        return "demo/welcome";
    }

    private List<Staffed> staffed() {
        return DemoAccounts.TEAMS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Staffed(
                        teams.find(entry.getValue()).map(Team::name).orElse(entry.getValue()), entry.getKey()))
                .toList();
    }
}
