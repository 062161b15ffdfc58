package uk.throughcare.engine;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers in the words of the engine's REST API, which the web apps show to people. */
final class Refusals {

    private Refusals() {}

    /** The message is ours, never a caller's text: it is not escaped. */
    static void send(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream()
                .write(("{\"type\":\"Refused\",\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
