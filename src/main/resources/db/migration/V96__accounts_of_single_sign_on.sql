-- Accounts that the single sign-on vouches for: their names, roles and teams follow it, and no other account ever does.
create table care.sign_on_account (
    user_id     text primary key,
    since       timestamptz not null,
    last_sign_on timestamptz not null
);
