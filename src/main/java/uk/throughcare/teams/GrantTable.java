package uk.throughcare.teams;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static uk.throughcare.teams.Role.ADMINISTRATOR;
import static uk.throughcare.teams.Role.DIRECTORY_EDITOR;
import static uk.throughcare.teams.Role.LINK_WORKER;
import static uk.throughcare.teams.Role.MANAGER;
import static uk.throughcare.teams.Role.NATIONAL_ANALYST;
import static uk.throughcare.teams.Role.PROCESS_DESIGNER;
import static uk.throughcare.teams.Role.REFERRER;
import static uk.throughcare.teams.Role.REGIONAL_MANAGER;
import static uk.throughcare.teams.Role.SAFEGUARDING_DUTY;
import static uk.throughcare.teams.Role.SENIOR_LINK_WORKER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** Who may do what: role × definition × permissions. Which team's instances and tasks, the tenant says. */
final class GrantTable {

    private static final String MAP = "referral-journey";
    private static final String CUSTODY_CHANGE = "report-custody-change";
    private static final String CLOSE_EARLY = "close-case-early";
    private static final String ASK_TO_MOVE = "ask-to-move";
    private static final String WITHDRAW_CONSENT = "withdraw-consent";
    private static final String OPEN_AGAIN = "open-case-again";
    private static final String REASSIGN = "reassign-cases";
    private static final String ABSENCE = "record-absence";
    private static final String WORKING_PATTERN = "set-working-pattern";
    private static final String SKILLS = "set-skills";
    private static final String RESTRICT = "restrict-case";
    private static final String MOVE_TO_STEP = "move-to-step";

    /** Everybody's own mail of the morning. */
    private static final String REMINDERS = "set-reminders";

    /** Everybody's own language. */
    private static final String LANGUAGE = "set-language";

    /** What a referrer is asked: a process of its own, since a grant opens a whole process. */
    private static final String MISSING_FACTS = "missing-facts";

    /** A listing is no team's: every editor sees all of them. */
    private static final String LISTING = "service-listing";

    private static final String NOTE = "add-note";
    private static final String CONTACT = "record-contact";
    private static final String EQUALITY = "record-equality-monitoring";
    private static final String RAISE_CONCERN = "raise-concern";
    private static final String CONCERN = "respond-to-concern";

    /** Stages in which link workers have tasks. */
    private static final List<String> SUPPORT = List.of(
            "referral-intake",
            MISSING_FACTS,
            "assessment",
            "activity-connection",
            "follow-up",
            "release-handover",
            "accept-handover",
            "first-contact-after-release",
            "closure");

    /** Stages in which only senior link workers have tasks. */
    private static final List<String> LEADING = List.of(
            "decide-duplicate",
            "allocation",
            "missed-deadline",
            "long-absence",
            "move-without-team",
            "cases-not-moved",
            "decide-about-move-request");

    private static final Set<Permission> SEE = Set.of(READ);
    private static final Set<Permission> START = Set.of(READ, CREATE_INSTANCE);

    // READ_INSTANCE_VARIABLE puts the case reference on the cards of the task list
    private static final Set<Permission> WORK =
            Set.of(READ, READ_TASK, READ_TASK_VARIABLE, READ_INSTANCE_VARIABLE, TASK_WORK);
    private static final Set<Permission> WORK_AND_ASSIGN = with(WORK, TASK_ASSIGN);
    private static final Set<Permission> OVERSEE = Set.of(
            READ,
            READ_INSTANCE,
            READ_INSTANCE_VARIABLE,
            READ_TASK,
            READ_TASK_VARIABLE,
            READ_HISTORY,
            READ_HISTORY_VARIABLE,
            TASK_ASSIGN);

    /** Without the tasks, which would stand among those of the manager's team. */
    private static final Set<Permission> WATCH =
            Set.of(READ, READ_INSTANCE, READ_INSTANCE_VARIABLE, READ_HISTORY, READ_HISTORY_VARIABLE);

    private static final List<Grant> ROWS = rows(
            on(REFERRER, START, MAP, REMINDERS, LANGUAGE),
            on(REFERRER, WORK, MISSING_FACTS),
            on(LINK_WORKER, START, MAP, CUSTODY_CHANGE, RAISE_CONCERN, WITHDRAW_CONSENT, ABSENCE),
            on(LINK_WORKER, START, NOTE, CONTACT, EQUALITY, ASK_TO_MOVE, REMINDERS, LANGUAGE),
            on(LINK_WORKER, WORK, SUPPORT),
            on(SENIOR_LINK_WORKER, START, MAP, CUSTODY_CHANGE, RAISE_CONCERN),
            on(SENIOR_LINK_WORKER, START, NOTE, CONTACT, EQUALITY, ASK_TO_MOVE, REMINDERS, LANGUAGE),
            on(SENIOR_LINK_WORKER, START, WITHDRAW_CONSENT, CLOSE_EARLY, OPEN_AGAIN),
            on(SENIOR_LINK_WORKER, START, REASSIGN, ABSENCE, WORKING_PATTERN, SKILLS, RESTRICT, MOVE_TO_STEP),
            on(SENIOR_LINK_WORKER, WORK_AND_ASSIGN, SUPPORT),
            on(SENIOR_LINK_WORKER, WORK_AND_ASSIGN, LEADING),
            // the map runs without a team: its instances would show managers the cases of every team
            on(MANAGER, SEE, MAP, CUSTODY_CHANGE, "safeguarding"),
            on(MANAGER, START, RAISE_CONCERN, CLOSE_EARLY, REMINDERS, LANGUAGE),
            on(MANAGER, OVERSEE, CONCERN),
            on(SAFEGUARDING_DUTY, START, RAISE_CONCERN, NOTE, REMINDERS, LANGUAGE),
            on(SAFEGUARDING_DUTY, WORK, CONCERN),
            on(MANAGER, OVERSEE, except(SUPPORT, "accept-handover")),
            on(MANAGER, OVERSEE, LEADING),
            on(MANAGER, with(OVERSEE, TASK_WORK), "accept-handover"),
            on(DIRECTORY_EDITOR, with(WORK, CREATE_INSTANCE), LISTING),
            on(DIRECTORY_EDITOR, START, REMINDERS, LANGUAGE),
            on(MANAGER, WATCH, LISTING),
            // the diagrams, for the map and the ways of cases; what runs on them is told by our own pages alone
            on(REGIONAL_MANAGER, SEE, MAP, CUSTODY_CHANGE, CONCERN, "safeguarding"),
            on(REGIONAL_MANAGER, SEE, SUPPORT),
            on(REGIONAL_MANAGER, SEE, LEADING),
            on(REGIONAL_MANAGER, START, REMINDERS, LANGUAGE),
            any(PROCESS_DESIGNER, PROCESS_DEFINITION, READ),
            any(PROCESS_DESIGNER, DECISION_DEFINITION, Permissions.READ),
            any(PROCESS_DESIGNER, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ),
            any(PROCESS_DESIGNER, DEPLOYMENT, CREATE),
            // starting one needs both: CREATE_INSTANCE on the definition, and this
            any(REFERRER, PROCESS_INSTANCE, CREATE),
            any(LINK_WORKER, PROCESS_INSTANCE, CREATE),
            any(SENIOR_LINK_WORKER, PROCESS_INSTANCE, CREATE),
            any(SAFEGUARDING_DUTY, PROCESS_INSTANCE, CREATE),
            any(MANAGER, PROCESS_INSTANCE, CREATE),
            any(DIRECTORY_EDITOR, PROCESS_INSTANCE, CREATE),
            any(REGIONAL_MANAGER, PROCESS_INSTANCE, CREATE),
            application(REFERRER, "tasklist"),
            application(LINK_WORKER, "tasklist"),
            application(SENIOR_LINK_WORKER, "tasklist"),
            application(SAFEGUARDING_DUTY, "tasklist"),
            application(DIRECTORY_EDITOR, "tasklist"),
            application(MANAGER, "tasklist", "cockpit"),
            application(ADMINISTRATOR, "tasklist", "cockpit"),
            application(PROCESS_DESIGNER, "cockpit"),
            application(REGIONAL_MANAGER, "tasklist", "cockpit"),
            application(NATIONAL_ANALYST, "cockpit"),
            // tasks show to whom they are offered; RolesOfOthers keeps who has which role to whoever may read that
            // person
            names(Role.values()),
            everything(Groups.CAMUNDA_ADMIN));

    private GrantTable() {}

    static List<Grant> rows() {
        return ROWS;
    }

    @SafeVarargs
    private static List<Grant> rows(Stream<Grant>... rows) {
        return Arrays.stream(rows).flatMap(row -> row).toList();
    }

    private static Stream<Grant> on(Role role, Set<Permission> permissions, String... definitions) {
        return on(role, permissions, List.of(definitions));
    }

    private static Stream<Grant> on(Role role, Set<Permission> permissions, List<String> definitions) {
        return definitions.stream().map(key -> new Grant(role.group(), PROCESS_DEFINITION, key, permissions));
    }

    private static Stream<Grant> any(Role role, Resource resource, Permission permission) {
        return Stream.of(Grant.of(role, resource, ANY, permission));
    }

    private static Stream<Grant> application(Role role, String... applications) {
        return Arrays.stream(applications).map(name -> Grant.of(role, APPLICATION, name, ACCESS));
    }

    private static Stream<Grant> names(Role... roles) {
        return Arrays.stream(roles)
                .flatMap(reader ->
                        Arrays.stream(roles).map(read -> Grant.of(reader, GROUP, read.group(), Permissions.READ)));
    }

    private static Stream<Grant> everything(String group) {
        return EnumSet.allOf(Resources.class).stream().map(all -> new Grant(group, all, ANY, Set.of(ALL)));
    }

    private static Set<Permission> with(Set<Permission> permissions, Permission more) {
        return Stream.concat(permissions.stream(), Stream.of(more)).collect(toUnmodifiableSet());
    }

    private static List<String> except(List<String> definitions, String one) {
        var others = new ArrayList<>(definitions);
        others.remove(one);
        return others;
    }
}
