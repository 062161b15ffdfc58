-- What staff reported, or a custody system told, about where a person is. Never changed.
create table care.custody_change (
    id              int generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    what            text not null
                    check (what in ('MOVED_PRISON', 'RELEASE_DATE_CHANGED', 'RELEASED', 'RECEIVED_INTO_CUSTODY')),
    on_date         date not null,
    to_team         text references care.team,
    release_date    date,
    reported_by     text not null,
    reported_at     timestamptz not null,
    check ((to_team is not null) = (what in ('MOVED_PRISON', 'RECEIVED_INTO_CUSTODY'))),
    check (release_date is null or what = 'RELEASE_DATE_CHANGED')
);
create index on care.custody_change (case_reference, id);
create trigger never_changed before update or delete on care.custody_change
    for each row execute function care.refuse_change();
