package uk.throughcare;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.directory.Services;
import uk.throughcare.forms.FormWalk;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Where tests begin: refers people, moves the engine's clock and signs staff in. */
public class Journeys {

    final ProcessEngine engine;
    final FormWalk forms;
    final ReferralJourney journey;
    final Cases cases;
    final Timeline timeline;
    /** The activities of job definitions, which never change. */
    final Map<String, String> activities = new ConcurrentHashMap<>();

    private final Accounts accounts;
    private final FreeText freeText = new FreeText();
    /** The teams that have the link worker. */
    private final Set<String> workers = ConcurrentHashMap.newKeySet();

    private final Clock clock;
    private final Services services;
    private final Teams teams;
    private final Circles circles;
    private final Staff members;
    private final JdbcClient jdbc;
    private final GreenMail mail;

    public Journeys(
            ProcessEngine engine,
            FormWalk forms,
            ReferralJourney journey,
            Cases cases,
            Timeline timeline,
            Accounts accounts,
            Clock clock,
            Services services,
            Teams teams,
            Circles circles,
            Staff members,
            JdbcClient jdbc,
            GreenMail mail) {
        this.engine = engine;
        this.forms = forms;
        this.journey = journey;
        this.cases = cases;
        this.timeline = timeline;
        this.accounts = accounts;
        this.clock = clock;
        this.mail = mail;
        this.services = services;
        this.teams = teams;
        this.circles = circles;
        this.members = members;
        this.jdbc = jdbc;
    }

    /** Refers the person through the start form, as a referrer of the team they are with. */
    public TheCase refer(Referred person) {
        prepare();
        String team = String.valueOf(person.answers().get("team"));
        CaseReference reference = as(
                staff(Role.REFERRER, team),
                () -> journey.refer(forms.throughStart(Journey.PROCESS, happy(person.answers()))));
        return new TheCase(this, reference);
    }

    /** Each team has a link worker who always has room, and there are activities to choose. */
    private void prepare() {
        if (jdbc.sql("select count(*) from care.service_listing")
                        .query(Long.class)
                        .single()
                == 0) {
            services.load(Services.EXAMPLES);
        }
        teams.inService().stream().map(Team::id).filter(workers::add).forEach(team -> staff(Role.LINK_WORKER, team));
        jdbc.sql("""
                        insert into care.worker (user_id, team, capacity_points)
                        select lower('link-worker.' || id), id, 1000000 from care.team where in_service
                        on conflict do nothing
                        """).update();
    }

    public FreeText freeText() {
        return freeText;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void timeIs(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
    }

    public void timeIsNowAgain() {
        ClockUtil.reset();
    }

    /** Waits until the referrer of the case has been told what the words of the mail say. */
    void untilTheReferrerIsTold(CaseReference reference, String words) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Arrays.stream(mail.getReceivedMessages())
                        .map(GreenMailUtil::getWholeMessage)
                        .anyMatch(text -> text.contains(reference.value()) && text.contains(words)));
    }

    Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    public Instant engineTime() {
        return clock.instant();
    }

    String newest(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    HappyAnswers happy(Map<String, Object> said) {
        return new HappyAnswers(today(), new HashMap<>(said), freeText);
    }

    /** Happy answers, but for those that a test gives: field, answer, field, answer. */
    public HappyAnswers happyAnswers(Object... answers) {
        return happy(TheCase.pairs(answers));
    }

    /** The test account of a role in a team, made when it is first needed; for a restricted case one of the people named. */
    public String staff(Role role, String team) {
        if (circles.isCircle(team)) {
            return members.withRole(role.group(), team).get(0).id();
        }
        String id = role.group() + "." + team.toLowerCase(java.util.Locale.ROOT);
        if (!accounts.exists(id)) {
            accounts.create(
                    new Account(id, team, role.title(), id + "@staff.example", Set.of(role), Set.of(team)),
                    "throughcare");
        }
        return id;
    }

    /** Not each role is among the people named for a restricted case. */
    boolean hasStaff(Role role, String team) {
        return !circles.isCircle(team) || !members.withRole(role.group(), team).isEmpty();
    }

    /** Somebody starts a process through its form: field, answer, field, answer. */
    public void starts(String process, String user, Object... answers) {
        starts(process, user, TheCase.pairs(answers));
    }

    void starts(String process, String user, Map<String, Object> said) {
        as(
                user,
                () -> engine.getFormService()
                        .submitStartForm(newest(process), forms.throughStart(process, happy(said))));
    }

    /** A colleague of the team's link worker, with the usual room. */
    public String anotherLinkWorker(String team) {
        return another(Role.LINK_WORKER, team);
    }

    /** A colleague of the role's test account. */
    public String another(Role role, String team) {
        String id = "another." + staff(role, team);
        if (!accounts.exists(id)) {
            String title = role == Role.LINK_WORKER ? "Link worker" : role.title();
            accounts.create(new Account(id, "Another", title, null, Set.of(role), Set.of(team)), "throughcare");
        }
        return id;
    }

    /** As it is where no test says otherwise. */
    void theLinkWorkerHasRoom(String team) {
        carries(staff(Role.LINK_WORKER, team), team, 1_000_000);
    }

    void itsLinkWorkerHasNothingElse(Case known) {
        jdbc.sql("update care.cases set link_worker = null where link_worker = :worker and reference <> :reference")
                .param("worker", known.linkWorker())
                .param("reference", known.reference().value())
                .update();
    }

    /** No link worker of the team can take on anything, until a test says otherwise. */
    public void nobodyHasRoom(String team) {
        staff(Role.LINK_WORKER, team);
        jdbc.sql("""
                        insert into care.worker (user_id, team, capacity_points)
                        select m.user_id_, :team, 0 from act_id_membership m
                        join act_id_tenant_member t on t.user_id_ = m.user_id_ and t.tenant_id_ = :team
                        where m.group_id_ = :role
                        on conflict (user_id, team) do update set capacity_points = 0
                        """)
                .param("team", team)
                .param("role", Role.LINK_WORKER.group())
                .update();
    }

    public void carries(String worker, String team, int points) {
        jdbc.sql("""
                        insert into care.worker (user_id, team, capacity_points) values (:worker, :team, :points)
                        on conflict (user_id, team) do update set capacity_points = excluded.capacity_points
                        """)
                .param("worker", worker)
                .param("team", team)
                .param("points", points)
                .update();
    }

    /** In every table of the engine, however it tells what a row is about. */
    Set<String> tenantsOf(CaseReference reference) {
        Set<String> tenants = new TreeSet<>();
        jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'tenant_id_' and table_name ~ '^act_(ru|hi|ge)_'
                        """)
                .query(String.class)
                .list()
                .forEach(table -> tenants.addAll(jdbc.sql("""
                        select distinct tenant_id_ from %s t
                        where tenant_id_ is not null and exists (
                            select from act_hi_procinst p left join act_hi_taskinst k on k.proc_inst_id_ = p.id_
                            where p.business_key_ = :reference and to_jsonb(t)::text ~ (p.id_ || '|' || coalesce(k.id_, p.id_)))
                        """.formatted(table))
                        .param("reference", reference.value())
                        .query(String.class)
                        .list()));
        return tenants;
    }

    /** As when a designer has deployed the files for the team; tells the deployment. */
    public String hasOfItsOwn(String team, Map<String, String> files) {
        var deployment =
                engine.getRepositoryService().createDeployment().tenantId(team).name("its own");
        files.forEach(deployment::addString);
        String id = deployment.deploy().getId();
        jdbc.sql("""
                        insert into care.variant (team, deployment, own, why, released_at)
                        values (:team, :deployment, :own, 'A test', now())""")
                .param("team", team)
                .param("deployment", id)
                .param("own", files.keySet().toArray(String[]::new))
                .update();
        return id;
    }

    public void hasNothingOfItsOwn(String team) {
        jdbc.sql("insert into care.variant (team, own, why, released_at) values (:team, '{}', 'A test', now())")
                .param("team", team)
                .update();
    }

    public <T> T as(String user, Supplier<T> does) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        List<String> teams = engine.getIdentityService().createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
        engine.getIdentityService().setAuthentication(user, groups, teams);
        try {
            return does.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
