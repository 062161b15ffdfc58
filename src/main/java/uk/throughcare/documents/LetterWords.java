package uk.throughcare.documents;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;

/** The words of letters with an installation's own terms, which what is put into them keeps out of: people's own words. */
class LetterWords extends ReloadableResourceBundleMessageSource {

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        @Nullable MessageFormat words = super.resolveCode(code, locale);
        return words == null || !isEnglish(locale)
                ? words
                : new MessageFormat(Words.english(words.toPattern()), locale);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        @Nullable String words = super.resolveCodeWithoutArguments(code, locale);
        return words == null || !isEnglish(locale) ? words : Words.english(words);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.equals(Language.EN.locale());
    }
}
