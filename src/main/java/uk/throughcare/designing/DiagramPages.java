package uk.throughcare.designing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every diagram as a picture and in words, made from what is in force each time it is read. */
@Controller
class DiagramPages {

    private final ModelCheck check;
    private final Variants variants;
    private final OwnOfTeams ofTeams;

    DiagramPages(ModelCheck check, Variants variants, OwnOfTeams ofTeams) {
        this.check = check;
        this.variants = variants;
        this.ofTeams = ofTeams;
    }

    @GetMapping(path = "/designer/diagrams", produces = MediaType.TEXT_HTML_VALUE)
    String all(ModelMap page) {
        List<DiagramText> diagrams = check.deployed().diagrams().stream()
                .map(DiagramText::of)
                .sorted(Comparator.comparing(DiagramText::name))
                .toList();
        page.addAttribute("diagrams", diagrams);
        page.addAttribute(
                "ofTeams",
                check.deployed().diagrams().stream()
                        .collect(Collectors.toMap(Diagram::processId, diagram -> ofTeams.having(diagram.file()))));
        return "designer/diagrams";
    }

    @GetMapping(path = "/designer/diagrams/{process}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String process, @RequestParam(defaultValue = "") String team, ModelMap page) {
        Models models = team.isEmpty() ? check.deployed() : variants.of(team);
        Diagram diagram = models.diagram(process).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("team", team);
        page.addAttribute("diagram", DiagramText.of(diagram));
        page.addAttribute("xml", Bpmn.convertToString(diagram.model()));
        return "designer/diagram";
    }
}
