-- A referral of somebody who has an open case may be joined to that case: its own case ends then, and names the other.
alter table care.cases
    drop constraint cases_status_check,
    add column joined_to text references care.cases,
    -- in which order cases were opened: of two about one person the later is the duplicate
    add column opening bigint generated always as identity,
    add constraint cases_status_check check (status in ('OPEN', 'DECLINED', 'CLOSED', 'JOINED')),
    add constraint cases_joined_check check ((status = 'JOINED') = (joined_to is not null));
create index on care.cases (joined_to) where joined_to is not null;
