-- How many people we can send to a service at a time, and whether it keeps a list of those who wait.
alter table care.service_listing
    add column capacity      int check (capacity >= 0),
    add column waiting_list  boolean not null default false;
comment on column care.service_listing.capacity is 'null: not known, or there is always room';

create index on care.placement (service) where state = 'ACCEPTED';

-- What connecting tells the directory: how many places of a service are taken, from the answer until the end.
create view care.taken_place as
    select service as listing, count(*)::int as taken from care.placement where state = 'ACCEPTED' group by service;
