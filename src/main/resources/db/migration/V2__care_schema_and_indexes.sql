-- Ours lives beside the engine's tables, in a schema of its own.
create schema care;

-- The job executor prefers timers and takes what is due first; without this index that order sorts the whole table.
create index throughcare_job_by_due_date on act_ru_job (type_ desc, duedate_ asc);

-- The task list: unassigned by due date, candidates both ways, by a variable's value, tasks of a definition.
create index throughcare_task_unassigned_due on act_ru_task (due_date_, id_) where assignee_ is null and suspension_state_ = 1;
create index throughcare_task_due on act_ru_task (due_date_);
create index throughcare_task_definition on act_ru_task (proc_def_id_, task_def_key_);
create index throughcare_identitylink_group on act_ru_identitylink (group_id_, type_, task_id_);
create index throughcare_identitylink_task on act_ru_identitylink (task_id_, type_, group_id_);
create index throughcare_variable_text on act_ru_variable using hash (text_);
create index throughcare_execution_root on act_ru_execution (proc_def_id_, id_) where parent_id_ is null;
create index throughcare_authorization_group
    on act_ru_authorization (group_id_, resource_type_, resource_id_) include (perms_, type_);
create index throughcare_authorization_user
    on act_ru_authorization (user_id_, resource_type_, resource_id_) include (perms_, type_);

-- Outside effects wait here until db-scheduler has carried them out.
create table care.scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on care.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on care.scheduled_tasks (last_heartbeat);
