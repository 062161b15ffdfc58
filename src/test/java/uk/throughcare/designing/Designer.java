package uk.throughcare.designing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Somebody in the role of a process designer, who sends files as the Modeler does. */
public final class Designer {

    public static final String USER = "a.designer";
    public static final String PASSWORD = "a designer's test";
    static final String WHY = "Contact is made sooner";

    private final TestRestTemplate rest;

    public Designer(TestRestTemplate rest, Accounts accounts) {
        if (!accounts.exists(USER)) {
            accounts.create(
                    new Account(USER, "Test", "Designer", null, Set.of(Role.PROCESS_DESIGNER), Set.of("LEI")),
                    PASSWORD);
        }
        this.rest = rest.withBasicAuth(USER, PASSWORD);
    }

    ResponseEntity<JsonNode> checks(Map<String, String> files) {
        return sends("/designer/check", files, name -> name, Map.of());
    }

    ResponseEntity<JsonNode> checksFor(String team, Map<String, String> files) {
        return sends("/designer/check?team=" + team, files, name -> name, Map.of());
    }

    /** As curl does, which calls every part alike. */
    ResponseEntity<JsonNode> checksByHand(Map<String, String> files) {
        return sends("/designer/check", files, name -> "f", Map.of());
    }

    public ResponseEntity<JsonNode> deploys(Map<String, String> files) {
        return deploys(files, Map.of());
    }

    /** With what is written beside the files. */
    ResponseEntity<JsonNode> deploys(Map<String, String> files, Map<String, String> beside) {
        return sends("/engine-rest/deployment/create", files, name -> name, beside);
    }

    /** Where more than one engine runs in these tests. */
    public ResponseEntity<JsonNode> deploys(String engine, Map<String, String> files) {
        return sends("/engine-rest/engine/" + engine + "/deployment/create", files, name -> name, Map.of());
    }

    ResponseEntity<JsonNode> replays(Map<String, String> files) {
        return sends("/designer/replay", files, name -> name, Map.of());
    }

    ResponseEntity<JsonNode> simulates(Map<String, String> files) {
        return sends("/designer/simulation", files, name -> name, Map.of());
    }

    String simulatesOnThePage(Map<String, String> files) {
        return sends("/designer/simulation", files, name -> name, Map.of(), MediaType.TEXT_HTML, String.class)
                .getBody();
    }

    JsonNode reads(String path) {
        return rest.getForObject(path, JsonNode.class);
    }

    /** As a browser does. */
    String opens(String path) {
        return rest.exchange(RequestEntity.get(path).accept(MediaType.TEXT_HTML).build(), String.class)
                .getBody();
    }

    ResponseEntity<JsonNode> does(String path) {
        return rest.postForEntity(path, null, JsonNode.class);
    }

    private ResponseEntity<JsonNode> sends(
            String path, Map<String, String> files, UnaryOperator<String> part, Map<String, String> beside) {
        return sends(path, files, part, beside, MediaType.APPLICATION_JSON, JsonNode.class);
    }

    private <T> ResponseEntity<T> sends(
            String path,
            Map<String, String> files,
            UnaryOperator<String> part,
            Map<String, String> beside,
            MediaType wanted,
            Class<T> type) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.set("deployment-name", WHY);
        parts.set("deployment-source", "Camunda Modeler");
        parts.set("deploy-changed-only", "true");
        beside.forEach(parts::set);
        files.forEach((name, text) ->
                parts.add(part.apply(name), new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                }));
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        headers.setAccept(List.of(wanted));
        return rest.postForEntity(path, new HttpEntity<>(parts, headers), type);
    }

    /** The files under these folders as they are shipped, by name. */
    static Map<String, String> shipped(String... folders) {
        Map<String, String> files = new TreeMap<>();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(file -> ModelFile.isModel(file.toString()))
                        .forEach(file -> files.put(file.getFileName().toString(), text(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
