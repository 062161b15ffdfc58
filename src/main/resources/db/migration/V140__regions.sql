-- Where a team lies: a regional manager reads the figures of the teams of a region. A circle lies in none.

alter table care.team add column region text;
create index on care.team (region);
