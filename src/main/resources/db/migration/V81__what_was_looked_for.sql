-- A need that nothing met is kept with what was looked for at the time: it tells what to commission next.
alter table care.unmet_need
    add column needs             text[] not null default '{}',
    add column activities_wanted text[] not null default '{}',
    add column in_custody        boolean;
comment on column care.unmet_need.in_custody is 'null: recorded before it was kept';
