package uk.throughcare.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughcare.language.ChosenLanguages;
import uk.throughcare.language.Language;

/** In which language a mail is written: staff have chosen for themselves, for all others the operator says. */
@Component
class MailLanguages {

    private final ChosenLanguages chosen;
    private final MailProperties properties;

    MailLanguages(ChosenLanguages chosen, MailProperties properties) {
        this.chosen = chosen;
        this.properties = properties;
    }

    /** One, or one and below it another. */
    List<Language> of(String address) {
        return chosen.ofAddress(address)
                .map(List::of)
                .orElse(properties.outsiders().languages());
    }
}
