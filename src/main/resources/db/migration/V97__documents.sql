-- What was made to be printed and handed over, as it was made: the paper and the record cannot differ.
create table care.document (
    id              uuid primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    kind            text not null,
    language        text not null check (language in ('EN', 'CY')),
    -- what it was made for: for the same it is made once, however often the step runs
    occasion        text not null,
    made_at         timestamptz not null,
    made_by_kind    text not null,
    made_by         text not null,
    content         bytea not null,
    unique (case_reference, kind, language, occasion)
);
create trigger never_changed before update or delete on care.document for each row execute function care.refuse_change();
