package uk.throughcare.notification;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;

/** Makes subject and body of a mail from its template, one in each language: the first line is the subject. */
@Component
class MailTexts {

    record Text(String subject, String body) {}

    private static final String SUBJECT = "Subject: ";
    private static final String WELSH = "welsh/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ReloadableResourceBundleMessageSource words = new ReloadableResourceBundleMessageSource();
    private final URI base;
    private final SignedLinks links;

    MailTexts(@Value("${throughcare.base-url:http://localhost:8080}") URI base, SignedLinks links) {
        this.base = base;
        this.links = links;
        words.setBasename("classpath:mail/words");
        words.setDefaultEncoding("UTF-8");
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailTexts.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words);
    }

    /** In several languages one after the other. */
    Text of(Notification notification, List<Language> languages) {
        List<Text> texts =
                languages.stream().map(language -> of(notification, language)).toList();
        return new Text(
                texts.stream().map(Text::subject).collect(Collectors.joining(" / ")),
                texts.stream().map(Text::body).collect(Collectors.joining("\n* * *\n\n")));
    }

    private Text of(Notification notification, Language language) {
        Context context = new Context(language.locale());
        CaseReference reference = notification.reference();
        context.setVariable("reference", reference == null ? null : reference.value());
        context.setVariable("base", withoutSlash(base.toString()));
        context.setVariable("code", new Codes(notification.codes(), language));
        String mail = engine.process(
                (language == Language.CY ? WELSH : "") + notification.template().file(), context);
        int endOfSubject = mail.indexOf('\n');
        return new Text(
                mail.substring(SUBJECT.length(), endOfSubject).strip(),
                mail.substring(endOfSubject).strip() + "\n");
    }

    /** The right side of our message ids. */
    String host() {
        return base.getHost() == null ? "localhost" : base.getHost();
    }

    private static String withoutSlash(String address) {
        return address.replaceFirst("/+$", "");
    }

    private static Map<String, Object> named(Map<?, ?> codes) {
        return codes.entrySet().stream()
                .collect(Collectors.toMap(code -> String.valueOf(code.getKey()), Map.Entry::getValue));
    }

    /** The codes of a notification, as templates read them. */
    final class Codes {

        private final Map<String, Object> values;

        private final Language language;

        private Codes(Map<String, Object> values, Language language) {
            this.values = values;
            this.language = language;
        }

        public boolean has(String name) {
            return values.containsKey(name);
        }

        public String get(String name) {
            return String.valueOf(values.getOrDefault(name, ""));
        }

        /** What designers have named, in the mail's language. */
        public String said(String name) {
            return Words.say(language, get(name));
        }

        /** How many working days something is late. */
        public String late(String name) {
            String days = get(name);
            return days.equals("0")
                    ? Words.say(language, "overdue")
                    : days.equals("1")
                            ? Words.say(language, "1 working day overdue")
                            : Words.say(language, "{} working days overdue", days);
        }

        /** The code in words; one that nobody has put into words yet is readable too. */
        public String words(String name) {
            String code = get(name);
            String readable =
                    code.matches("[A-Z0-9_]+") ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : code;
            return Words.say(language, String.valueOf(words.getMessage(name + "." + code, null, readable, Locale.UK)));
        }

        /** What only whoever gets this mail has: the link of the code, signed for its purpose; the outbox holds the code alone. */
        public String signed(String purpose, String name) {
            return links.token(purpose, UUID.fromString(get(name)));
        }

        /** A code that holds several things, each with codes of its own. */
        public List<Codes> each(String name) {
            return values.get(name) instanceof List<?> several
                    ? several.stream()
                            .map(one -> new Codes(named((Map<?, ?>) one), language))
                            .toList()
                    : List.of();
        }

        public String day(String name) {
            return DatesInWords.weekday(language, LocalDate.parse(get(name)));
        }

        public String time(String name) {
            return DatesInWords.weekdayAndTime(language, Instant.parse(get(name)));
        }
    }
}
