package uk.throughcare.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses queries with an expression below orQueries: the engine checks the outer query only and would evaluate it
 * (CVE-2026-109432).
 */
class OrQueryFilter extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 2_000_000;

    private final JsonFactory json = new JsonFactory();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        // models are deployed as multipart; nothing that reads JSON takes it
        return request.getMethod().equals("GET") || (type != null && type.startsWith("multipart/form-data"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            Refusals.send(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The request is too long");
        } else if (body.length > 0 && asksForAnExpression(body)) {
            Refusals.send(response, HttpServletResponse.SC_BAD_REQUEST, "No expressions in queries");
        } else {
            chain.doFilter(new RepeatableRequest(request, body), response);
        }
    }

    private boolean asksForAnExpression(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            return expressionBelowOrQueries(parser);
        } catch (JsonProcessingException notJson) {
            // neither can the engine read it, and what we cannot read we do not let pass
            return true;
        }
    }

    /** Reads token by token, so that a name given twice is seen twice. */
    private static boolean expressionBelowOrQueries(JsonParser parser) throws IOException {
        int depth = 0;
        int below = Integer.MAX_VALUE;
        boolean orQueries = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token.isStructStart()) {
                depth++;
                if (orQueries && below == Integer.MAX_VALUE) {
                    below = depth;
                }
            } else if (token.isStructEnd()) {
                if (depth == below) {
                    below = Integer.MAX_VALUE;
                }
                depth--;
            }
            orQueries = token == JsonToken.FIELD_NAME && parser.currentName().equals("orQueries");
            if (token == JsonToken.FIELD_NAME
                    && depth >= below
                    && parser.currentName().endsWith("Expression")) {
                return true;
            }
        }
        return false;
    }
}
