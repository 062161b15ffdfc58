package uk.throughcare.custody;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A prisoner search on a port of its own that answers in the shape of HMPPS; those whom it knows are invented. */
public class PrisonerSearchStub {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Queue<Integer> failures = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public PrisonerSearchStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "prisoner-search-stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/prisoner/", this::prisoner);
        server.createContext("/token", this::token);
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop(0);
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** From now on the prisons know these dates of the person. */
    void knows(String prisonNumber, LocalDate releaseDate, LocalDate confirmed) {
        Map<String, Object> prisoner = new HashMap<>(Map.of(
                "prisonerNumber", prisonNumber,
                "firstName", "ROBIN",
                "lastName", "EXAMPLE",
                "status", "ACTIVE IN",
                "inOutStatus", "IN",
                "prisonId", "LEI",
                "indeterminateSentence", false,
                "alerts", List.of(Map.of("alertType", "X", "alertCode", "XEL", "active", true)),
                "currentIncentive", Map.of("level", Map.of("code", "STD", "description", "Standard"))));
        if (releaseDate != null) {
            prisoner.put("releaseDate", releaseDate.toString());
            prisoner.put("conditionalReleaseDate", releaseDate.toString());
        }
        if (confirmed != null) {
            prisoner.put("confirmedReleaseDate", confirmed.toString());
        }
        answers(prisonNumber, JSON.valueToTree(prisoner).toString());
    }

    void answers(String prisonNumber, String body) {
        known.put(prisonNumber, body);
    }

    /** The next calls get these answers; 0: none at all. */
    void failsWith(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    long timesAsked(String prisonNumber) {
        return asked.stream().filter(prisonNumber::equals).count();
    }

    /** With which right each call came. */
    List<String> shown() {
        return shown;
    }

    private void prisoner(HttpExchange call) throws IOException {
        String number = call.getRequestURI().getPath().replace("/prisoner/", "");
        asked.add(number);
        shown.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
        Integer failure = failures.poll();
        if (failure == null) {
            answer(call, known.containsKey(number) ? 200 : 404, known.getOrDefault(number, "{\"status\": 404}"));
        } else if (failure > 0) {
            answer(call, failure, "{\"status\": " + failure + "}");
        }
    }

    private void token(HttpExchange call) throws IOException {
        String asking = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right = asking.contains("grant_type=client_credentials");
        answer(call, right ? 200 : 400, """
                {"access_token": "a-token", "token_type": "bearer", "expires_in": 3600}""");
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }
}
