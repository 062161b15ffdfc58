-- A forecast reads all cases that were referred to a team.
create index on care.referral (team);
