-- Worries about somebody's safety, and what the duty officers did about them. Never changed.
create table care.concern (
    id              int generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    source          text not null check (source in ('REPORTED', 'TICKED', 'PHQ9_ITEM_9')),
    about           text,
    kind            text,
    danger_now      boolean not null,
    words           text,
    raised_by       text not null,
    raised_at       timestamptz not null
);
create index on care.concern (case_reference, id);

create table care.concern_answer (
    id              int generated always as identity primary key,
    concern         int  not null references care.concern,
    team            text not null references care.team,
    answer          text not null check (answer in ('SETTLED', 'LOOK_AGAIN', 'NOT_NEEDED')),
    done            text,
    referred_to     text[] not null default '{}',
    note            text,
    answered_by     text not null,
    answered_at     timestamptz not null,
    check (done is not null or answer = 'NOT_NEEDED')
);
create index on care.concern_answer (concern, id);
create unique index on care.concern_answer (concern) where answer <> 'LOOK_AGAIN';

create trigger never_changed before update or delete on care.concern for each row execute function care.refuse_change();
create trigger never_changed before update or delete on care.concern_answer
    for each row execute function care.refuse_change();
