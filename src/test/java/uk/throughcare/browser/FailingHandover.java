package uk.throughcare.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handover whose first task the database does not take, so that the engine gives it up; what it says has a name in it. */
final class FailingHandover {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final JdbcClient database;
    private final String reference;

    /** Of the first case of the team whose handover is still to come. */
    FailingHandover(JdbcClient database, String team) {
        this.database = database;
        this.reference =
                database.sql("""
                        select c.reference from care.cases c
                        join act_ru_execution p on p.business_key_ = c.reference and p.parent_id_ is null
                        join act_ru_job j on j.process_instance_id_ = p.id_
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where c.team = :team and d.act_id_ = 'catchEvent_handoverDateReached' and c.status = 'OPEN'
                        order by c.reference limit 1
                        """).param("team", team).query(String.class).single();
    }

    String reference() {
        return reference;
    }

    void fails() {
        database.sql("""
                        create function care.refuse_handover() returns trigger language plpgsql as $$
                        begin
                            raise exception 'Robin Redbreast has no handover';
                        end;
                        $$
                        """).update();
        database.sql(
                        "create trigger refuse_handover before insert on act_ru_task for each row"
                                + " when (new.task_def_key_ = 'userTask_chooseCommunityTeam') execute function care.refuse_handover()")
                .update();
        database.sql("""
                        update act_ru_job set duedate_ = now() at time zone current_setting('TimeZone') - interval '1 minute'
                        where handler_type_ = 'timer-intermediate-transition' and id_ in (
                            select j.id_ from act_ru_job j join act_ru_execution p on p.id_ = j.process_instance_id_
                            join act_ru_jobdef d on d.id_ = j.job_def_id_
                            where p.business_key_ = :reference and d.act_id_ = 'catchEvent_handoverDateReached')
                        """).param("reference", reference).update();
        await().atMost(LONGEST).until(() -> incidents() == 1);
    }

    void isMended() {
        database.sql("drop function care.refuse_handover cascade").update();
    }

    /** The task that was refused is there. */
    void goesOn() {
        await().atMost(LONGEST).until(() -> handoversBegun() == 1);
    }

    private long incidents() {
        return database.sql("""
                        select count(*) from act_ru_incident i join act_ru_execution p on p.id_ = i.proc_inst_id_
                        where p.business_key_ = :reference and i.incident_type_ = 'failedJob'
                          and i.id_ = i.cause_incident_id_
                        """).param("reference", reference).query(Long.class).single();
    }

    private long handoversBegun() {
        return database.sql("""
                        select count(*) from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                        where p.business_key_ = :reference and t.task_def_key_ = 'userTask_chooseCommunityTeam'
                        """).param("reference", reference).query(Long.class).single();
    }
}
