package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantTableTest {

    private static Set<String> permissions(Role role, String definition) {
        return GrantTable.rows().stream()
                .filter(grant -> grant.group().equals(role.group()))
                .filter(grant -> grant.resource() == PROCESS_DEFINITION
                        && grant.resourceId().equals(definition))
                .flatMap(grant -> grant.permissions().stream())
                .map(Permission::getName)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "REFERRER,           referral-journey",
        "LINK_WORKER,        referral-journey",
        "SENIOR_LINK_WORKER, referral-journey",
        "LINK_WORKER,        report-custody-change",
        "SENIOR_LINK_WORKER, report-custody-change",
        "LINK_WORKER,        raise-concern",
        "SENIOR_LINK_WORKER, raise-concern",
        "SAFEGUARDING_DUTY,  raise-concern",
        "MANAGER,            raise-concern",
        "SENIOR_LINK_WORKER, reassign-cases",
        "SENIOR_LINK_WORKER, record-absence",
        "LINK_WORKER,        record-absence",
        "SENIOR_LINK_WORKER, set-working-pattern",
        "SENIOR_LINK_WORKER, set-skills",
        "SENIOR_LINK_WORKER, restrict-case",
        "LINK_WORKER,        record-equality-monitoring",
        "SENIOR_LINK_WORKER, record-equality-monitoring",
        "REFERRER,           set-reminders",
        "REFERRER,           set-language",
        "LINK_WORKER,        set-reminders",
        "LINK_WORKER,        set-language",
        "SENIOR_LINK_WORKER, set-reminders",
        "SENIOR_LINK_WORKER, set-language",
        "SAFEGUARDING_DUTY,  set-reminders",
        "SAFEGUARDING_DUTY,  set-language",
        "MANAGER,            set-reminders",
        "MANAGER,            set-language",
        "REGIONAL_MANAGER,   set-reminders",
        "REGIONAL_MANAGER,   set-language",
        "DIRECTORY_EDITOR,   set-reminders",
        "DIRECTORY_EDITOR,   set-language"
    })
    void startsWithAForm(Role role, String definition) {
        assertThat(permissions(role, definition)).containsExactlyInAnyOrder("READ", "CREATE_INSTANCE");
        assertThat(GrantTable.rows()).contains(Grant.of(role, PROCESS_INSTANCE, "*", Permissions.CREATE));
    }

    @ParameterizedTest
    @CsvSource({
        "LINK_WORKER,        assessment",
        "LINK_WORKER,        accept-handover",
        "SENIOR_LINK_WORKER, allocation",
        "SENIOR_LINK_WORKER, missed-deadline",
        "SENIOR_LINK_WORKER, cases-not-moved",
        "MANAGER,            accept-handover",
        "REFERRER,           missing-facts",
        "SENIOR_LINK_WORKER, decide-duplicate",
        "SAFEGUARDING_DUTY,  respond-to-concern",
        "DIRECTORY_EDITOR,   service-listing"
    })
    void worksInTheStage(Role role, String definition) {
        assertThat(permissions(role, definition)).contains("READ", "READ_TASK", "TASK_WORK");
    }

    @ParameterizedTest
    @CsvSource({
        "REFERRER,    referral-intake",
        "REFERRER,    raise-concern",
        "LINK_WORKER, allocation",
        "LINK_WORKER, reassign-cases",
        "LINK_WORKER, set-working-pattern",
        "LINK_WORKER, set-skills",
        "MANAGER,     reassign-cases",
        "MANAGER,     restrict-case",
        "LINK_WORKER, restrict-case",
        "MANAGER,     record-equality-monitoring",
        "LINK_WORKER, decide-duplicate",
        "LINK_WORKER, missed-deadline",
        "LINK_WORKER, respond-to-concern",
        "SENIOR_LINK_WORKER, respond-to-concern",
        "PROCESS_DESIGNER, assessment",
        "DIRECTORY_EDITOR, assessment",
        "LINK_WORKER, service-listing",
        "REFERRER,    service-listing",
        "REGIONAL_MANAGER, service-listing",
        "REGIONAL_MANAGER, close-case-early",
        "NATIONAL_ANALYST, referral-journey",
        "NATIONAL_ANALYST, assessment",
        "NATIONAL_ANALYST, set-reminders"
    })
    void seesNothingOfTheStage(Role role, String definition) {
        assertThat(permissions(role, definition)).isEmpty();
    }

    @Test
    void anEditorAddsServicesToo() {
        assertThat(permissions(Role.DIRECTORY_EDITOR, "service-listing")).contains("CREATE_INSTANCE", "TASK_WORK");
        assertThat(GrantTable.rows())
                .contains(Grant.of(Role.DIRECTORY_EDITOR, PROCESS_INSTANCE, "*", Permissions.CREATE));
    }

    @Test
    void aManagerWatchesListingsWithoutFindingTheirTasksAmongThoseOfTheTeam() {
        assertThat(permissions(Role.MANAGER, "service-listing"))
                .contains("READ_INSTANCE", "READ_HISTORY")
                .doesNotContain("READ_TASK", "TASK_WORK");
    }

    @Test
    void aManagerWatchesTheStagesButNotTheInstancesOfTheMapWhichBelongToNoTeam() {
        assertThat(permissions(Role.MANAGER, "assessment"))
                .contains("READ_INSTANCE", "READ_TASK", "READ_HISTORY", "TASK_ASSIGN")
                .doesNotContain("TASK_WORK");
        assertThat(permissions(Role.MANAGER, "referral-journey")).containsExactly("READ");
    }

    @ParameterizedTest
    @CsvSource({"referral-journey", "assessment", "allocation", "accept-handover", "respond-to-concern"})
    void aRegionalManagerSeesTheDiagramAndNothingThatRunsOnIt(String definition) {
        assertThat(permissions(Role.REGIONAL_MANAGER, definition)).containsExactly("READ");
    }

    @Test
    void aNationalAnalystGetsIntoCockpitAlone() {
        assertThat(GrantTable.rows())
                .filteredOn(grant -> grant.group().equals(Role.NATIONAL_ANALYST.group()))
                .filteredOn(grant -> grant.resource() != Resources.GROUP)
                .containsExactly(Grant.of(Role.NATIONAL_ANALYST, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleSavesFiltersChangesTasksOrGetsGrantsOnSingleTasks(Role role) {
        assertThat(GrantTable.rows())
                .filteredOn(grant -> grant.group().equals(role.group()))
                .noneMatch(grant -> grant.resource() == FILTER || grant.resource() == TASK)
                .noneMatch(grant -> grant.permissions().contains(ProcessDefinitionPermissions.UPDATE_TASK)
                        || grant.permissions().contains(ProcessDefinitionPermissions.UPDATE_INSTANCE)
                        || grant.permissions().contains(Permissions.ALL));
    }

    @Test
    void everyGroupIsARoleOrTheEnginesAdministrators() {
        assertThat(GrantTable.rows())
                .extracting(Grant::group)
                .allMatch(group -> Role.isGroup(group) || group.equals(Groups.CAMUNDA_ADMIN));
    }

    @Test
    void noSubjectHasTwoRowsForTheEngineKeepsOne() {
        assertThat(GrantTable.rows())
                .extracting(grant -> grant.group() + " " + grant.resource() + " " + grant.resourceId())
                .doesNotHaveDuplicates();
    }
}
