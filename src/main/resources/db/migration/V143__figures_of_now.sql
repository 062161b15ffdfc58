-- How things stand now is told from what is open, found by indexes: however many cases have ended, and however many are open.
create index throughcare_task_waiting on act_ru_task (tenant_id_, create_time_) where suspension_state_ = 1;
create index on care.cases (team) where status = 'OPEN' and link_worker is null;
create index on care.cases (team, release_date) where status = 'OPEN' and in_custody;
create index on care.placement (service);
