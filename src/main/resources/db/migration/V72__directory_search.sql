-- Finding services: by words, however they are spelt, and by how far they are from a postcode district.
create extension if not exists pg_trgm;

alter table care.service_listing add column keywords text not null default '';
update care.service_listing l set keywords = k.title from care.activity_kind k where k.code = l.kind;
alter table care.service_listing add column words tsvector generated always as (
    setweight(to_tsvector('english', name), 'A')
        || setweight(to_tsvector('english', keywords || ' ' || provider), 'B')
        || setweight(to_tsvector('english', description), 'C')) stored;
create index on care.service_listing using gin (words);
create index on care.service_listing using gin (needs);
create index on care.service_listing (lower(name), id) where status = 'PUBLISHED';

-- The words that services use; one that nobody uses is taken for the most like of these.
create table care.directory_word (
    word  text primary key,
    stem  text not null
);
create index on care.directory_word (stem);
create index on care.directory_word using gin (word gin_trgm_ops);

create function care.learn_words(listings int[]) returns void language sql as $$
    insert into care.directory_word (word, stem)
    select distinct w.word, (tsvector_to_array(to_tsvector('english', w.word)))[1]
    from care.service_listing l,
         regexp_split_to_table(lower(concat_ws(' ', l.name, l.keywords, l.provider, l.description)), '[^[:alpha:]]+') w(word)
    where l.id = any (listings) and length(w.word) between 4 and 30
      and to_tsvector('english', w.word) <> ''
    order by w.word
    on conflict do nothing
$$;
select care.learn_words(array(select id from care.service_listing));

create table care.postcode_district (
    code       text primary key,
    latitude   double precision not null,
    longitude  double precision not null
);

-- Where a place is as far as we know: what the feed says, else the middle of its postcode district.
alter table care.listing_place add column near_latitude double precision, add column near_longitude double precision;
create index on care.listing_place (near_latitude, near_longitude);

create function care.metres_between(
    latitude_a double precision, longitude_a double precision, latitude_b double precision, longitude_b double precision)
    returns double precision language sql immutable parallel safe as $$
    select 12742000 * asin(sqrt(least(1, power(sin(radians(latitude_b - latitude_a) / 2), 2)
        + cos(radians(latitude_a)) * cos(radians(latitude_b)) * power(sin(radians(longitude_b - longitude_a) / 2), 2))))
$$;
