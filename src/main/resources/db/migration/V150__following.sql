-- Running cases that follow a change of the diagrams: who had them do so and why, and what became of each process instance.
create table care.following (
    id        int         generated always as identity primary key,
    mode      text        not null check (mode in ('STAY', 'NOW', 'NEXT_STAGE')),
    reason    text        not null check (length(reason) between 1 and 500),
    begun_by  text        not null,
    begun_at  timestamptz not null,
    state     text        not null check (state in ('RUNNING', 'PAUSED', 'DONE')),
    ended_at  timestamptz check ((ended_at is null) = (state <> 'DONE'))
);
create unique index one_at_a_time on care.following ((true)) where state <> 'DONE';

create table care.following_instance (
    following       int  not null references care.following,
    instance        text not null,
    case_reference  text references care.cases,
    process         text not null,
    from_version    int  not null,
    to_version      int  not null,
    target          text not null,
    state           text not null check (state in ('WAITING', 'MOVED', 'REFUSED', 'ENDED')),
    reason          text check ((reason is null) = (state <> 'REFUSED')),
    settled_at      timestamptz,
    primary key (following, instance)
);
create index on care.following_instance (following, process, instance) where state = 'WAITING';
create index on care.following_instance (case_reference);
call care.readable_with_its_case('care.following_instance');

-- The engine looks for what an instance waits for when it moves it, and has no index for that.
create index on act_ru_event_subscr (proc_inst_id_);
