package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Teams;

/**
 * Each role at each resource, about a case of the own team, of another, and of the own team restricted to others, through the
 * doors that there are: what {@code access.csv} says is so, cell by cell.
 */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTest {

    private static final String PASSWORD = "an access test";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether a visitor, asking about a case, gets what the row is about. */
    @FunctionalInterface
    private interface Door {
        boolean opens(People somebody, TheCase about) throws IOException, InterruptedException;
    }

    /** One person in one role in Leeds, at both kinds of door. */
    private record People(Role role, String user, Visitor byPassword, Visitor inTasklist) {}

    private final Map<String, Door> doors = new LinkedHashMap<>();
    private final Map<Role, People> people = new LinkedHashMap<>();

    @Autowired
    Journeys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    Teams teams;

    @LocalServerPort
    int port;

    private TheCase leeds;
    private TheCase moorland;
    private TheCase restricted;

    @BeforeAll
    void aCaseInEachTeamAndSomebodyInEachRole() throws Exception {
        leeds = aCaseIn("LEI");
        moorland = aCaseIn("MDI");
        for (Role role : Role.values()) {
            String user = user(role);
            accounts.create(new Account(user, "Test", role.title(), null, Set.of(role), Set.of("LEI")), PASSWORD);
        }
        for (Role role : Role.values()) {
            people.put(role, new People(role, user(role), Visitor.withPassword(port, user(role), PASSWORD), web(role)));
        }
        restricted = aCaseIn("LEI");
        restricted.isRestrictedTo(restricted.record().linkWorker());
        theDoors();
    }

    @AfterAll
    void everybodyLeaves() {
        people.values().forEach(somebody -> identity.deleteUser(somebody.user()));
    }

    @Test
    void everyCellIsAsTheTableSays() throws Exception {
        List<String> differences = new ArrayList<>();
        Set<String> rows = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> table =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/engine/access.csv"))) {
            for (NamedCsvRecord row : table) {
                String resource = row.getField("resource");
                rows.add(resource);
                for (Role role : Role.values()) {
                    String kept = notNamed(resource, people.get(role));
                    if (!kept.equals(
                            List.of(row.getField("not named for a restricted case")
                                                    .split(" "))
                                            .contains(role.group())
                                    ? "open"
                                    : "shut")) {
                        differences.add(resource + " by " + role.group() + ", who is not named: " + kept);
                    }
                    String given = found(resource, people.get(role));
                    if (!given.equals(row.getField(role.group()))) {
                        differences.add(resource + " by " + role.group() + ": " + given + ", not "
                                + row.getField(role.group()));
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(doors.keySet());
    }

    private String found(String resource, People somebody) throws IOException, InterruptedException {
        Door door = doors.get(resource);
        boolean own = door.opens(somebody, leeds);
        boolean other = door.opens(somebody, moorland);
        return own && other ? "all" : own ? "own" : other ? "another team's only" : "none";
    }

    private String notNamed(String resource, People somebody) throws IOException, InterruptedException {
        return doors.get(resource).opens(somebody, restricted) ? "open" : "shut";
    }

    private void theDoors() {
        doors.put(
                "Tasklist: a link worker's task in the list",
                (somebody, about) -> has(
                        somebody.inTasklist().get("/camunda/api/engine/engine/default/task?maxResults=10000"),
                        contact(about).getId()));
        doors.put(
                "REST API: a link worker's task in the list",
                (somebody, about) -> has(
                        somebody.byPassword().get("/engine-rest/task?maxResults=10000"),
                        contact(about).getId()));
        doors.put(
                "REST API: what the task's form shows",
                (somebody, about) -> has(
                        somebody.byPassword()
                                .get("/engine-rest/task/" + contact(about).getId() + "/form-variables"),
                        "Robin Example"));
        doors.put("REST API: claim the task", this::claims);
        doors.put(
                "REST API: the task's stage while it runs",
                (somebody, about) -> ok(somebody.byPassword()
                        .get("/engine-rest/process-instance/" + contact(about).getProcessInstanceId())));
        doors.put(
                "REST API: variables of the stage in history",
                (somebody, about) -> count(somebody.byPassword()
                                .get("/engine-rest/history/variable-instance?processInstanceId="
                                        + contact(about).getProcessInstanceId()))
                        > 0);
        doors.put(
                "REST API: a safeguarding task in the list",
                (somebody, about) -> has(
                        somebody.byPassword().get("/engine-rest/task?maxResults=10000"),
                        about.open("userTask_respondToConcern").getId()));
        doors.put(
                "REST API: the map while it runs",
                (somebody, about) -> count(somebody.byPassword()
                                .get("/engine-rest/process-instance?processDefinitionKey=referral-journey&businessKey="
                                        + about.reference()))
                        > 0);
        doors.put(
                "REST API: a diagram",
                (somebody, about) -> ok(somebody.byPassword()
                        .get("/engine-rest/process-definition/" + contact(about).getProcessDefinitionId() + "/xml")));
        doors.put(
                "API: the status of the case",
                (somebody, about) -> ok(somebody.byPassword().get("/api/cases/" + about.reference())));
        doors.put(
                "Case tab: by the link worker's task",
                (somebody, about) -> has(
                        somebody.inTasklist()
                                .get("/casework/tasks/" + contact(about).getId()),
                        "Robin Example"));
        doors.put(
                "Case page: by its reference",
                (somebody, about) ->
                        has(somebody.inTasklist().get("/casework/cases/" + about.reference()), "Robin Example"));
        doors.put(
                "Record of the case, by the headings of a standard",
                (somebody, about) -> has(
                        somebody.inTasklist().get("/casework/cases/" + about.reference() + "/record"),
                        "Robin Example"));
        doors.put(
                "Record of the case, as FHIR",
                (somebody, about) -> has(
                        somebody.inTasklist()
                                .get("/casework/cases/" + about.reference()
                                        + "/record?_format=application/fhir%2Bjson"),
                        "urn:uuid:"));
        doors.put(
                "Cards: of the link worker's task",
                (somebody, about) -> has(
                        somebody.inTasklist()
                                .get("/casework/cards?task=" + contact(about).getId()),
                        "Robin Example"));
        doors.put(
                "Figures: of the team (without a restricted case)",
                (somebody, about) -> has(somebody.inTasklist().get("/figures/now"), nameOfItsTeam(about)));
        doors.put(
                "Figures: a table of the team as CSV",
                (somebody, about) -> has(
                        somebody.inTasklist().get("/figures/now.csv?figure=Open+cases+by+stage+and+team"),
                        nameOfItsTeam(about)));
        doors.put(
                "Figures: people at work in the team",
                (somebody, about) -> has(somebody.inTasklist().get("/figures/caseload"), nameOfItsTeam(about)));
        doors.put(
                "Figures: the way of the case",
                (somebody, about) -> ok(somebody.inTasklist().get("/figures/cases/" + about.reference())));
        doors.put("Problems: of the team", (somebody, about) -> {
            HttpResponse<String> page = somebody.inTasklist().get("/problems");
            return has(page, nameOfItsTeam(about)) || has(page, "All teams");
        });
        doors.put("Find a case: by its reference", this::finds);
        doors.put(
                "Start form: add a note to the case",
                (somebody, about) -> starts(somebody, "add-note", about, "\"note\": {\"value\": \"A note\"}"));
        // answers that are refused for their own sake, after whether the case may be seen: nothing happens to it
        doors.put(
                "Start form: withdraw consent in the case",
                (somebody, about) -> starts(
                        somebody,
                        "withdraw-consent",
                        about,
                        "\"withdrawnOn\": {\"value\": \"2099-01-01\"}, \"withdrawnHow\": {\"value\": \"IN_PERSON\"}"));
        doors.put(
                "Start form: open the case again",
                (somebody, about) -> starts(
                        somebody,
                        "open-case-again",
                        about,
                        "\"consentAgain\": {\"value\": true}, \"openAgainReason\": {\"value\": \"They asked\"}"));
    }

    private boolean claims(People somebody, TheCase about) throws IOException, InterruptedException {
        String task = contact(about).getId();
        tasks.setAssignee(task, null);
        boolean claimed = ok(somebody.byPassword()
                .post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + somebody.user() + "\"}"));
        assertThat(somebody.user().equals(contact(about).getAssignee())).isEqualTo(claimed);
        tasks.setAssignee(task, null);
        return claimed;
    }

    private boolean finds(People somebody, TheCase about) throws IOException, InterruptedException {
        HttpResponse<String> page = somebody.inTasklist().get("/casework/find");
        String token = page.body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]*)\".*", "$1");
        return has(
                somebody.inTasklist()
                        .send(
                                "POST",
                                "/casework/find",
                                "application/x-www-form-urlencoded",
                                "_csrf=" + token + "&words=" + about.reference()),
                "Robin Example");
    }

    /** What is asked wrongly about a case that may be seen is answered otherwise than what may not be asked. */
    private boolean starts(People somebody, String process, TheCase about, String answers)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = somebody.byPassword()
                .post(
                        "/engine-rest/process-definition/key/" + process + "/submit-form",
                        "{\"variables\": {\"reference\": {\"value\": \"" + about.reference() + "\"}, " + answers
                                + "}}");
        return ok(answer)
                || answer.statusCode() == 400 && !answer.body().contains("there is no case " + about.reference());
    }

    private String nameOfItsTeam(TheCase about) {
        return teams.find(about.record().team()).orElseThrow().name();
    }

    private static boolean ok(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2;
    }

    private static boolean has(HttpResponse<String> answer, String what) {
        return ok(answer) && answer.body().contains(what);
    }

    private static int count(HttpResponse<String> answer) throws IOException {
        JsonNode list = JSON.readTree(answer.body());
        return ok(answer) && list.isArray() ? list.size() : 0;
    }

    private static Task contact(TheCase about) {
        return about.open("userTask_makeFirstContact");
    }

    private TheCase aCaseIn(String team) {
        return journeys.refer(aPersonIn(team)).isAllocated().isWorriedAboutBy(Role.LINK_WORKER);
    }

    private Visitor web(Role role) throws IOException, InterruptedException {
        return switch (role) {
            case PROCESS_DESIGNER, EVENT_FEED -> Visitor.unknown(port);
            case NATIONAL_ANALYST -> Visitor.signedIn(port, user(role), PASSWORD, "cockpit");
            default -> Visitor.signedIn(port, user(role), PASSWORD);
        };
    }

    private static String user(Role role) {
        return "access." + role.group();
    }
}
