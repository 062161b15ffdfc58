package uk.throughcare.listing;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.Journeys;
import uk.throughcare.forms.FormWalk;
import uk.throughcare.journey.Journey;
import uk.throughcare.teams.Role;

/** Where tests about listings begin: a provider offers a service, and confirms it. */
public class ProvidersAndEditors {

    private final Journeys journeys;
    private final ProcessEngine engine;
    private final FormWalk forms;
    private final JdbcClient jdbc;
    private final GreenMail mail;
    private final OfferTasks form;
    private final Offering offering;
    private final Upkeep upkeep;

    public ProvidersAndEditors(
            Journeys journeys,
            ProcessEngine engine,
            FormWalk forms,
            JdbcClient jdbc,
            GreenMail mail,
            OfferTasks form,
            Offering offering,
            Upkeep upkeep) {
        this.journeys = journeys;
        this.engine = engine;
        this.forms = forms;
        this.jdbc = jdbc;
        this.mail = mail;
        this.form = form;
        this.offering = offering;
        this.upkeep = upkeep;
    }

    public String anAddress() {
        return UUID.randomUUID() + "@offers.example";
    }

    /** Offered, and confirmed by whoever reads the mail of the address. */
    public Listed offers(Map<String, Object> service) {
        var checked = form.check(service);
        offering.offer(checked.version(), checked.typed().email(), checked.answers());
        UUID id = jdbc.sql("select id from care.offer where email = :email order by made_at desc limit 1")
                .param("email", checked.typed().email())
                .query(UUID.class)
                .single();
        offering.confirm(id);
        return listed(id);
    }

    /** An editor adds it from Tasklist: field, answer, field, answer. */
    public Listed editorAdds(Object... answers) {
        Set<UUID> before = ids();
        journeys.starts(Journey.SERVICE_LISTING, journeys.staff(Role.DIRECTORY_EDITOR, "LEI"), answers);
        return listed(
                ids().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow());
    }

    private Set<UUID> ids() {
        return jdbc.sql("select id from care.listing").query(UUID.class).set();
    }

    public Listed listed(UUID id) {
        return new Listed(journeys, engine, forms, jdbc, mail, id);
    }

    public Listed confirms(Listed listed) {
        upkeep.confirm(listed.id());
        return listed;
    }

    public Listed changes(Listed listed, Map<String, Object> service) {
        var checked = form.check(service);
        upkeep.change(listed.id(), checked.version(), checked.answers());
        return listed;
    }

    /** Nothing that a test has offered is found by the next. */
    public void forgetAll() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(Journey.SERVICE_LISTING)
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "tidied up"));
        jdbc.sql("update care.service_listing set status = 'CLOSED' where offered")
                .update();
        jdbc.sql("""
                        delete from care.service_listing l where offered
                          and not exists (select from care.placement p where p.service = l.id)
                          and not exists (select from care.signpost s where s.service = l.id)
                        """).update();
        jdbc.sql("delete from care.listing").update();
        jdbc.sql("delete from care.offer").update();
    }

    public Listed withdraws(Listed listed) {
        upkeep.withdraw(listed.id());
        return listed;
    }
}
