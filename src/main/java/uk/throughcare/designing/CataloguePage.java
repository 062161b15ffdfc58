package uk.throughcare.designing;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The catalogue for process designers: to read, and as JSON. */
@Controller
class CataloguePage {

    private final CatalogueReading reading;

    CataloguePage(CatalogueReading reading) {
        this.reading = reading;
    }

    @GetMapping(path = "/designer", produces = MediaType.TEXT_HTML_VALUE)
    String page(ModelMap page) {
        page.addAttribute("catalogue", reading.read());
        return "designer/catalogue";
    }

    @GetMapping(path = "/designer", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Catalogue json() {
        return reading.read();
    }
}
