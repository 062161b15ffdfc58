package uk.throughcare.teams;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a browser with Tasklist sends on behalf of somebody who has signed in. */
final class TasklistSession {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String application;

    TasklistSession(int port, String user, String password) {
        this.application = "http://localhost:" + port + "/camunda";
        get("/app/tasklist/default/");
        var signedIn = post(
                "/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=" + user + "&password=" + password);
        if (signedIn.statusCode() != 200) {
            throw new IllegalStateException("Sign-in answered " + signedIn.statusCode());
        }
        // signing in begins a new session, whose token comes with the next page
        get("/app/tasklist/default/");
    }

    HttpResponse<String> engine(String path) {
        return get("/api/engine/engine/default" + path);
    }

    HttpResponse<String> engine(String path, String json) {
        return post("/api/engine/engine/default" + path, "application/json", json);
    }

    /** The filter's tasks with the variables that their cards show. */
    HttpResponse<String> cards(String filter, String query) {
        return post(
                "/api/engine/engine/default/filter/" + filter + "/list",
                "application/json",
                "application/hal+json",
                query);
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json, text/html;q=0.5"));
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return post(path, type, "application/json", body);
    }

    private HttpResponse<String> post(String path, String type, String accepted, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Accept", accepted)
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(application + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
