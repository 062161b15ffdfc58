package uk.throughcare.designing;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** No page of designers offers Welsh: diagrams, ids and Camunda Modeler are in English. */
@ControllerAdvice({"uk.throughcare.designing", "uk.throughcare.following"})
class EnglishAlone {

    @ModelAttribute("englishAlone")
    boolean englishAlone() {
        return true;
    }
}
