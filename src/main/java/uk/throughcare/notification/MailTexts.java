package uk.throughcare.notification;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import uk.throughcare.journey.CaseReference;
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
        context.setVariable("code", new MailCodes(notification.codes(), language, words, links));
        String mail = engine.process(
                (language == Language.CY ? WELSH : "") + notification.template().file(), context);
        String told = language == Language.EN ? Words.english(mail) : mail;
        int endOfSubject = told.indexOf('\n');
        return new Text(
                told.substring(SUBJECT.length(), endOfSubject).strip(),
                told.substring(endOfSubject).strip() + "\n");
    }

    /** The right side of our message ids. */
    String host() {
        return base.getHost() == null ? "localhost" : base.getHost();
    }

    private static String withoutSlash(String address) {
        return address.replaceFirst("/+$", "");
    }
}
