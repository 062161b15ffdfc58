-- People are found by their names as somebody heard them.
create index on care.person using gin (name gin_trgm_ops);
create index on care.person (date_of_birth);
