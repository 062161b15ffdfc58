package uk.throughcare.engine;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.language.ChosenLanguages;
import uk.throughcare.language.Language;

/**
 * In which language whoever asks reads: the one that they have chosen for themselves; else the one that they followed a link to;
 * else the first that their browser asks for.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReaderLanguage implements LocaleResolver {

    /** Of the parameter in a link and of the cookie that remembers it. */
    static final String NAME = "lang";

    /** For pages: whether the reader has chosen for good, so that a link to the other language would lead nowhere. */
    private static final String CHOSEN = "languageChosen";

    private static final String KNOWN = ReaderLanguage.class.getName() + ".";

    private final CurrentActor actor;
    private final ChosenLanguages chosen;

    ReaderLanguage(CurrentActor actor, ChosenLanguages chosen) {
        this.actor = actor;
        this.chosen = chosen;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ownChoice(request).orElseGet(() -> ofBrowser(request)).locale();
    }

    /** Asked for once in a request; who asks may become known only on its way. */
    @SuppressWarnings("unchecked")
    private Optional<Language> ownChoice(HttpServletRequest request) {
        Optional<String> user = actor.signedIn().map(CurrentActor.SignedIn::id);
        String known = KNOWN + user.orElse("");
        if (request.getAttribute(known) == null) {
            request.setAttribute(known, user.flatMap(chosen::of));
        }
        var choice = (Optional<Language>) request.getAttribute(known);
        request.setAttribute(CHOSEN, choice.isPresent());
        return choice;
    }

    private static Language ofBrowser(HttpServletRequest request) {
        return followed(request)
                .or(() -> remembered(request))
                .or(() -> accepted(request))
                .orElse(Language.EN);
    }

    /** The one that a link on a page led to. */
    static Optional<Language> followed(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null || !query.contains(NAME + "=")
                ? Optional.empty()
                : Optional.ofNullable(request.getParameter(NAME)).flatMap(Language::written);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .flatMap(Language::written);
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .flatMap(header -> Language.written(request.getLocale().getLanguage()));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is chosen by a link or in Tasklist");
    }
}
