package uk.throughcare.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** In which people read and are written to. */
public enum Language {
    EN(Locale.UK),
    CY(Locale.forLanguageTag("cy-GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Of whoever reads what is being made; where nobody does, English. */
    public static Language ofReader() {
        return LocaleContextHolder.getLocaleContext() == null
                ? EN
                : written(LocaleContextHolder.getLocale().getLanguage()).orElse(EN);
    }

    /** Does in this language what would else be told in the reader's: what is kept, for example, is kept in English. */
    public <T> T speaking(Supplier<T> work) {
        @Nullable LocaleContext reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    public void speak(Runnable work) {
        speaking(() -> {
            work.run();
            return true;
        });
    }

    /** By its tag, as browsers and addresses write it. */
    public static Optional<Language> written(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** Like cy: what pages say about themselves. */
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
