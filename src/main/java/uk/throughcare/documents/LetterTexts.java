package uk.throughcare.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Language;
import uk.throughcare.teams.Team;

/** Writes a letter out in a language, as HTML. */
@Component
class LetterTexts {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final LetterWords words = new LetterWords();
    private final Clock clock;

    LetterTexts(Clock clock) {
        this.clock = clock;
        words.setBasename("classpath:documents/letters");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterTexts.class.getClassLoader());
        resolver.setPrefix("documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words);
    }

    String of(Letter letter, Language language) {
        Context context = new Context(language.locale(), letter.facts());
        context.setVariable("language", language.tag());
        context.setVariable("today", LocalDate.now(clock));
        context.setVariable("say", new Saying(language));
        return engine.process(letter.kind().file(), context);
    }

    /** What is said in another way in each language. */
    final class Saying {

        private final Language language;

        private Saying(Language language) {
            this.language = language;
        }

        public String day(LocalDate day) {
            return DatesInWords.day(language, day);
        }

        public String name(Team team) {
            return language == Language.CY
                    ? Optional.ofNullable(team.nameWelsh()).orElse(team.name())
                    : team.name();
        }
    }
}
