package uk.throughcare.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;

/**
 * Tells the names of tasks, processes, filters and roles, and what explains them, in the reader's language, where Tasklist asks for them.
 * The engine's own rows stay as designers wrote them.
 */
@Component
class TasklistInWords extends OncePerRequestFilter {

    private static final Pattern NAMES = Pattern.compile(
            ".*/camunda/api/engine/engine/[^/]+/(task(/[^/]+)?|filter(/[^/]+(/list)?)?|process-definition(/[^/]+)?|group(/[^/]+)?)/?");

    private final ObjectMapper json;

    TasklistInWords(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !NAMES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new Answer(response);
        chain.doFilter(request, answer);
        @Nullable Language language = answer.language;
        if (language != null
                && answer.isKept()
                && String.valueOf(answer.getContentType()).contains("json")) {
            JsonNode told = json.readTree(answer.getContentAsByteArray());
            translate(told, language);
            answer.resetBuffer();
            json.writeValue(answer.getOutputStream(), told);
        }
        answer.copyBodyToResponse();
    }

    private static void translate(JsonNode told, Language language) {
        if (told instanceof ObjectNode node) {
            // a variable, by its label, is the only thing here whose name is no words
            say(node, node.has("label") ? "label" : "name", language);
            say(node, "description", language);
        }
        told.forEach(part -> translate(part, language));
    }

    private static void say(ObjectNode node, String name, Language language) {
        if (node.path(name).isTextual()) {
            node.put(name, Words.say(language, node.get(name).asText()));
        }
    }

    /** Kept back only if the reader's language is not the designers'; who reads is known only while the engine begins to write. */
    private static final class Answer extends ContentCachingResponseWrapper {

        private @Nullable Language language;

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (language == null) {
                language = Language.ofReader();
            }
            return isKept() ? super.getOutputStream() : getResponse().getOutputStream();
        }

        boolean isKept() {
            return language != null && !Words.areAsWritten(language);
        }
    }
}
