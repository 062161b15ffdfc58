-- What a feed's terms mean to us is ours alone: what it brought goes out with the terms that it brought.
create or replace view care.shown_attribute as
    select listing, id, term_id, link_type from care.listing_term
    union all
    select id, care.id_of('kind of', id::text), care.id_of('kind', kind), 'service' from care.service_listing
    where kind is not null and source is null;
