package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.teams.TwoTeamsAtWork.LEEDS_WORKER;
import static uk.throughcare.teams.TwoTeamsAtWork.MOORLAND_WORKER;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;

/** Staff read what the roles are called, which Tasklist shows beside a task, and nothing of other people. */
@JourneyTest
class NamesOfRolesTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    TwoTeamsAtWork work;
    TasklistSession leeds;

    @BeforeEach
    void begin() {
        work = new TwoTeamsAtWork(engine, accounts);
        leeds = new TasklistSession(port, LEEDS_WORKER, TwoTeamsAtWork.PASSWORD);
    }

    @AfterEach
    void end() {
        work.close();
    }

    @Test
    void everyRoleHasAName() {
        assertThat(leeds.engine("/group").body())
                .contains("Referrers", "Link workers", "Senior link workers", "Safeguarding duty officers", "Managers")
                .doesNotContain("camunda-admin");
    }

    @Test
    void onlyOnesOwnRolesAreTold() {
        assertThat(leeds.engine("/group?member=" + LEEDS_WORKER).body()).contains("Link workers");

        assertThat(leeds.engine("/group?member=" + MOORLAND_WORKER).body()).isEqualTo("[]");
        assertThat(leeds.engine("/group/count?member=" + MOORLAND_WORKER).body())
                .isEqualTo("{\"count\":0}");
        assertThat(leeds.engine("/group", "{\"member\": \"" + MOORLAND_WORKER + "\"}")
                        .body())
                .isEqualTo("[]");
        assertThat(leeds.engine("/identity/groups?userId=" + MOORLAND_WORKER).body())
                .doesNotContain("link-worker");
    }

    @Test
    void nobodyElseIsShown() {
        assertThat(leeds.engine("/user").body()).contains(LEEDS_WORKER).doesNotContain(MOORLAND_WORKER);
        assertThat(leeds.engine("/user?memberOfGroup=link-worker").body())
                .contains(LEEDS_WORKER)
                .doesNotContain(MOORLAND_WORKER);
        assertThat(leeds.engine("/user/" + MOORLAND_WORKER + "/profile").body()).doesNotContain("firstName");
    }
}
