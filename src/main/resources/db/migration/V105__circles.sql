-- A restricted case is held by a circle: to all that goes by teams it is a team, and its members are the people named.
create table care.circle (
    id              text primary key references care.team,
    team            text not null references care.team,
    case_reference  text not null references care.cases,
    unique (case_reference, team)
);
create index on care.circle (team);
create sequence care.circle_number;

-- The team to which a circle belongs; a team itself is whole already.
create function care.whole_team(team text) returns text language sql stable as $$
    select coalesce((select c.team from care.circle c where c.id = $1), $1);
$$;

-- Whoever leaves a team leaves its circles, and those of other teams that were joined from there, by whichever door.
create function care.leave_circles() returns trigger language plpgsql as $$
begin
    if not exists (select from care.circle where id = old.tenant_id_) then
        delete from act_id_tenant_member m using care.circle c
        where m.tenant_id_ = c.id and m.user_id_ = old.user_id_
          and c.team not in (select t.tenant_id_ from act_id_tenant_member t where t.user_id_ = old.user_id_);
    end if;
    return null;
end;
$$;
create trigger leave_circles after delete on act_id_tenant_member for each row execute function care.leave_circles();

-- What is erased leaves no circle behind.
create function care.end_circle() returns trigger language plpgsql as $$
begin
    delete from act_id_tenant_member where tenant_id_ = old.id;
    delete from act_id_tenant where id_ = old.id;
    return null;
end;
$$;
create trigger end_circle after delete on care.circle for each row execute function care.end_circle();
