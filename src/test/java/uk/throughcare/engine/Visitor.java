package uk.throughcare.engine;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Someone outside who talks to the application by HTTP: with a password at each request, or signed in to Tasklist. */
final class Visitor {

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final @Nullable String authorization;

    private Visitor(int port, @Nullable String authorization) {
        this.address = "http://localhost:" + port;
        this.authorization = authorization;
    }

    static Visitor unknown(int port) {
        return new Visitor(port, null);
    }

    static Visitor withPassword(int port, String user, String password) {
        var encoded = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Visitor(port, "Basic " + encoded);
    }

    static Visitor signedIn(int port, String user, String password) throws IOException, InterruptedException {
        return signedIn(port, user, password, "tasklist");
    }

    static Visitor signedIn(int port, String user, String password, String application)
            throws IOException, InterruptedException {
        var visitor = new Visitor(port, null);
        String page = "/camunda/app/" + application + "/default/";
        visitor.get(page);
        var answer = visitor.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + application,
                "application/x-www-form-urlencoded",
                "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(user + " cannot sign in: " + answer.statusCode());
        }
        // signing in makes a new session, and its first page brings the token against forged requests
        visitor.get(page);
        return visitor;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, null);
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, "application/json", json);
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, "application/json", json);
    }

    HttpResponse<String> send(String method, String path, @Nullable String type, @Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
