package uk.throughcare.announcements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A system that wants to know what happens to cases: it takes what is signed with its secret, and nothing else. */
public final class WebhookStub implements AutoCloseable {

    public static final String SECRET = "whsec_bm90IGEgc2VjcmV0IGF0IGFsbCwgYnV0IGZvciB0ZXN0cw==";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_CONTENT = 204;
    private static final int UNAUTHORIZED = 401;

    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public WebhookStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.createContext("/events", this::take);
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/events");
    }

    /** The next event is answered so instead. */
    void answers(int status) {
        refusals.add(status);
    }

    /** The bodies of what was taken, in order. */
    public List<JsonNode> taken() {
        return List.copyOf(taken);
    }

    /** The ids of all that came, taken or not. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ids.add(String.valueOf(call.getRequestHeaders().getFirst(Webhook.UNBRANDED_MSG_ID_KEY)));
        Integer refusal = refusals.poll();
        int status = refusal != null ? refusal : isSigned(call, body) ? NO_CONTENT : UNAUTHORIZED;
        if (status == NO_CONTENT) {
            taken.add(JSON.readTree(body));
        }
        if (status / 100 == 3) {
            call.getResponseHeaders().add("Location", url().toString());
        }
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    private static boolean isSigned(HttpExchange call, String body) {
        Map<String, List<String>> headers = call.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(java.util.Locale.ROOT), Map.Entry::getValue));
        try {
            new Webhook(SECRET).verify(body, headers);
            return true;
        } catch (WebhookVerificationException unsigned) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
