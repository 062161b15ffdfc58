package uk.throughcare.tasklist;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.language.ChosenLanguages;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;

/** Lets each member of staff say in which language they work; each bean is named as its form names it. */
@Configuration(proxyBeanMethods = false)
class LanguageTasks {

    private static final String SET_LANGUAGE = "set-language";

    /** By the keys of the form set-language. */
    record LanguageChoice(@NotNull Language language) {}

    @Bean
    StartHandler<LanguageChoice> setLanguageAnswers(ChosenLanguages chosen, CurrentActor actor) {
        return StartHandler.of(SET_LANGUAGE, LanguageChoice.class, (context, choice) -> {
            chosen.choose(actor.get().id(), choice.language());
            return null;
        });
    }

    @Bean
    FormFacts setLanguageFacts() {
        return FormFacts.of(
                SET_LANGUAGE,
                context -> Map.of(
                        "languageChoices",
                        List.of(choice(Language.EN, "English"), choice(Language.CY, "Cymraeg (Welsh)"))));
    }

    /** Each language by its own name, whatever the reader's is now. */
    private static Choice choice(Language language, String name) {
        return new Choice(
                language.name(), language == Language.ofReader() ? Words.say("{} (as it is now)", name) : name);
    }
}
