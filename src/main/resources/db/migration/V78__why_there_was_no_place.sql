-- In the provider's words, for whoever chooses another activity.
alter table care.placement add column decline_reason text;
