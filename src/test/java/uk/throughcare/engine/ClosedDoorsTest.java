package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;

@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDoorsTest {

    private static final String WORKER = "closed.doors-worker";
    private static final String ADMINISTRATOR = "closed.doors-admin";
    // the engine makes whoever mistypes a password wait: not the user that the other tests sign in
    private static final String MISTYPER = "doors-mistyper";
    private static final String PASSWORD = "not a secret";

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @LocalServerPort
    int port;

    private final List<String> grants = new ArrayList<>();
    private boolean madeAdministrators;
    private @Nullable Visitor tasklist;

    @BeforeAll
    void aWorkerAndAnAdministrator() {
        addUser(WORKER);
        addUser(ADMINISTRATOR);
        addUser(MISTYPER);
        if (identity.createGroupQuery().groupId("camunda-admin").count() == 0) {
            identity.saveGroup(identity.newGroup("camunda-admin"));
            madeAdministrators = true;
        }
        identity.createMembership(ADMINISTRATOR, "camunda-admin");
        Authorization tasklist = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        tasklist.setUserId(WORKER);
        tasklist.setResource(Resources.APPLICATION);
        tasklist.setResourceId("tasklist");
        tasklist.addPermission(Permissions.ACCESS);
        grants.add(authorizations.saveAuthorization(tasklist).getId());
    }

    private void addUser(String id) {
        var user = identity.newUser(id);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
    }

    @AfterAll
    void leave() {
        grants.forEach(authorizations::deleteAuthorization);
        identity.deleteUser(WORKER);
        identity.deleteUser(ADMINISTRATOR);
        identity.deleteUser(MISTYPER);
        if (madeAdministrators) {
            identity.deleteGroup("camunda-admin");
        }
        authorizations.createAuthorizationQuery().userIdIn(WORKER, ADMINISTRATOR).list().stream()
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/engine-rest/engine", "/engine-rest/task", "/engine-rest/engine/default/task", "/api/cases/X"})
    void nobodyGetsAnAnswerFromTheRestApisWithoutAUser(String path) throws Exception {
        assertThat(Visitor.unknown(port).get(path).statusCode()).isEqualTo(401);
        assertThat(Visitor.withPassword(port, MISTYPER, "wrong").get(path).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aUserGetsAnAnswerAndTheNextRequestOnTheThreadIsNobody() throws Exception {
        assertThat(worker().get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(worker().get("/engine-rest/user?id=" + ADMINISTRATOR).body()).isEqualTo("[]");
        assertThat(identity.getCurrentAuthentication()).isNull();
    }

    @Test
    void theFirstVisitorCannotMakeAnAdministrator() throws Exception {
        var answer = Visitor.unknown(port).post("/camunda/api/admin/setup/default/user/create", """
                        {"profile": {"id": "intruder", "firstName": "I", "lastName": "N"},
                         "credentials": {"password": "intruder"}}
                        """);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin/auth/../setup/default/user/create"
            })
    void theSetUpDoorIsClosedUnderOtherSpellings(String path) throws Exception {
        assertThat(Visitor.unknown(port).post(path, "{}").statusCode()).isIn(400, 403, 404);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/task/count", "/engine-rest/engine/default/task/count"})
    void expressionsBelowOrQueriesAreRefusedForAdministratorsToo(String path) throws Exception {
        String attack = "{\"orQueries\": [{\"assigneeExpression\": \"${'x'.toString()}\"}]}";
        assertThat(administrator().post(path, attack).statusCode()).isEqualTo(400);
        assertThat(administrator()
                        .post(path, "{\"orQueries\": [{\"assignee\": \"x\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void expressionsBelowOrQueriesAreRefusedThroughTheWebAppsToo() throws Exception {
        var visitor = tasklist();
        String task = "/camunda/api/engine/engine/default/task/count";
        assertThat(visitor.post(task, "{}").statusCode()).isEqualTo(200);
        var answer = visitor.post(task, "{\"orQueries\": [{\"dueAfterExpression\": \"${now()}\"}]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("No expressions in queries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": {\"orQueries\": [{\"name\": \"a\", \"ownerExpression\": \"${now()}\"}]}}",
                "{\"orQueries\": [{\"assigneeExpression\": \"x\"}], \"orQueries\": []}",
                "{\"orQueries\": [{\"assignee\\u0045xpression\": \"x\"}]}",
                "{\"orQueries\": {\"a\": [[{\"dueDateExpression\": 1}]]}}",
                "not json"
            })
    void expressionsAreFoundHoweverTheyAreHidden(String body) throws Exception {
        assertThat(administrator().post("/engine-rest/filter/create", body).statusCode())
                .isEqualTo(400);
        assertThat(administrator().post("/engine-rest/filter/create", body).body())
                .contains("No expressions");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /task/x/variables/note",
        "DELETE, /task/x/variables/note",
        "POST, /task/x/variables",
        "POST, /task/x/localVariables",
        "PUT, /task/x/localVariables/note",
        "POST, /task/x/localVariables/note/data",
        "POST, /task/x/comment/create",
        "POST, /task/x/attachment/create",
        "POST, /task/create",
        "PUT, /task/x",
        "DELETE, /task/x",
        "POST, /task/x/resolve",
        "POST, /task/x/bpmnEscalation",
        "POST, /execution/x/localVariables",
        "POST, /execution/x/signal",
        "POST, /execution/x/messageSubscriptions/CaseMoves/trigger",
        "PUT, /process-instance/x/variables/note",
        "POST, /process-instance/x/variables",
        "POST, /process-instance/x/modification",
        "POST, /process-instance/variables-async",
        "DELETE, /process-instance/x",
        "POST, /message",
        "POST, /signal",
        "POST, /modification/execute",
        "POST, /process-definition/key/x/start",
        "POST, /process-definition/x/start",
        "POST, /deployment/create",
        "POST, /authorization/create",
        "POST, /user/create",
        "PATCH, /task/x"
    })
    void staffWriteNothingPastTheForms(String method, String operation) throws Exception {
        assertThat(worker().send(method, "/engine-rest" + operation, "application/json", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker().send(method, "/engine-rest/engine/default" + operation, "application/json", "{}")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> fromTasklist =
                tasklist().send(method, "/camunda/api/engine/engine/default" + operation, "application/json", "{}");
        assertThat(fromTasklist.statusCode()).isEqualTo(403);
        assertThat(fromTasklist.body()).contains("Only administrators");
    }

    @Test
    void administratorsMayDoWhatStaffMayNot() throws Exception {
        // refused by the engine because the task does not exist, not by us
        var answer = administrator().post("/engine-rest/task/no-such-task/comment/create", "{\"message\": \"x\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("No task found");
    }

    @Test
    void healthIsOpenAndTheOtherFiguresAreForAdministrators() throws Exception {
        assertThat(Visitor.unknown(port).get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(Visitor.unknown(port).get("/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(worker().get("/actuator/metrics").statusCode()).isEqualTo(403);
        assertThat(administrator().get("/actuator/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void otherPagesAreOnlyToBeLookedAt() throws Exception {
        assertThat(Visitor.unknown(port).get("/no-such-page").statusCode()).isEqualTo(404);
        assertThat(Visitor.unknown(port).post("/no-such-page", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyPageCarriesTheNonceThatItsOwnHeaderNames() throws Exception {
        var visitors = Executors.newFixedThreadPool(8);
        try {
            var visits = new ArrayList<Callable<HttpResponse<String>>>();
            for (int visit = 0; visit < 200; visit++) {
                visits.add(() -> Visitor.unknown(port).get("/camunda/app/tasklist/default/"));
            }
            for (var visit : visitors.invokeAll(visits)) {
                var page = visit.get();
                String policy =
                        page.headers().firstValue("Content-Security-Policy").orElseThrow();
                String named = first("'nonce-([^']+)'", policy);
                assertThat(page.body()).contains("nonce=\"" + named + "\"");
                assertThat(first("nonce=\"([^\"]+)\"", page.body())).isEqualTo(named);
            }
        } finally {
            visitors.shutdownNow();
        }
    }

    @Test
    void browsersAreToldToStayOnHttps() throws Exception {
        assertThat(Visitor.unknown(port)
                        .get("/camunda/app/tasklist/default/")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Visitor worker() {
        return Visitor.withPassword(port, WORKER, PASSWORD);
    }

    private Visitor administrator() {
        return Visitor.withPassword(port, ADMINISTRATOR, PASSWORD);
    }

    private Visitor tasklist() throws Exception {
        if (tasklist == null) {
            tasklist = Visitor.signedIn(port, WORKER, PASSWORD);
        }
        return tasklist;
    }
}
