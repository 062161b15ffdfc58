-- Cases that are given to another link worker: one, or all that somebody had in a team.
create table care.reassignment (
    id                int generated always as identity primary key,
    team              text not null references care.team,
    case_reference    text references care.cases,
    from_link_worker  text not null,
    to_link_worker    text,
    reason            text not null,
    asked_by          text not null,
    asked_at          timestamptz not null
);

-- What could not be given away, and why; and when the senior link worker had looked at it.
create table care.case_not_moved (
    reassignment    int not null references care.reassignment,
    case_reference  text not null references care.cases,
    reason          text not null,
    seen_at         timestamptz,
    primary key (reassignment, case_reference)
);
