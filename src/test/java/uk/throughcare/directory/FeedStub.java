package uk.throughcare.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Feeds of services on a port of their own: “old” in the shape of version 1, “new” in that of version 3. */
public class FeedStub {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a feed does at a page instead of giving it. */
    enum Trouble {
        ANSWERS_503,
        ANSWERS_404,
        STOPS_IN_THE_MIDDLE
    }

    private final Map<String, List<Map<String, Object>>> services = new ConcurrentHashMap<>();
    private final Map<String, Queue<Trouble>> troubles = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int perPage = 2;

    public FeedStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "feed-stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop(0);
    }

    public URI url(String feed) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + feed + "/services");
    }

    void has(String feed, List<Map<String, Object>> services) {
        this.services.put(feed, List.copyOf(services));
        troubles.clear();
        asked.clear();
        perPage = 2;
    }

    void givesAtOnce(int services) {
        perPage = services;
    }

    /** The next calls for the page find this. */
    void hasTrouble(String feed, int page, Trouble... troubles) {
        this.troubles.put(feed + page, new ConcurrentLinkedQueue<>(List.of(troubles)));
    }

    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange call) throws IOException {
        String[] path = call.getRequestURI().getPath().split("/");
        asked.add(call.getRequestURI().toString());
        List<Map<String, Object>> all = services.getOrDefault(path[1], List.of());
        if (path.length > 3) {
            var found = all.stream()
                    .filter(service -> path[3].equals(service.get("id")))
                    .findFirst();
            send(call, found.isPresent() ? 200 : 404, JSON.writeValueAsString(found.orElse(Map.of())), false);
        } else {
            int number = Integer.parseInt(call.getRequestURI().getQuery().replaceAll(".*\\bpage=(\\d+).*", "$1"));
            Trouble trouble = troubles.getOrDefault(path[1] + number, new ConcurrentLinkedQueue<>())
                    .poll();
            int status = trouble == Trouble.ANSWERS_503 ? 503 : trouble == Trouble.ANSWERS_404 ? 404 : 200;
            send(call, status, page(path[1], all, number), trouble == Trouble.STOPS_IN_THE_MIDDLE);
        }
    }

    private String page(String feed, List<Map<String, Object>> all, int number) throws IOException {
        int from = Math.min(all.size(), (number - 1) * perPage);
        List<Map<String, Object>> shown = all.subList(from, Math.min(all.size(), from + perPage));
        int pages = (all.size() + perPage - 1) / perPage;
        boolean old = feed.equals("old");
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(old ? "totalElements" : "total_items", all.size());
        page.put(old ? "totalPages" : "total_pages", pages);
        page.put(old ? "number" : "page_number", number);
        page.put("size", shown.size());
        page.put(old ? "first" : "first_page", number == 1);
        page.put(old ? "last" : "last_page", number >= pages);
        page.put("empty", shown.isEmpty());
        page.put(old ? "content" : "contents", old ? shown : outlines(shown));
        return JSON.writeValueAsString(page);
    }

    /** A list of version 3 leaves out what a service has several of. */
    private static List<Map<String, Object>> outlines(List<Map<String, Object>> services) {
        List<Map<String, Object>> outlines = new ArrayList<>();
        for (Map<String, Object> service : services) {
            Map<String, Object> outline = new LinkedHashMap<>(service);
            outline.values().removeIf(List.class::isInstance);
            outlines.add(outline);
        }
        return outlines;
    }

    private static void send(HttpExchange call, int status, String body, boolean half) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        if (half) {
            call.getResponseBody().write(bytes, 0, bytes.length / 2);
            call.getResponseBody().flush();
            call.close();
            return;
        }
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }
}
