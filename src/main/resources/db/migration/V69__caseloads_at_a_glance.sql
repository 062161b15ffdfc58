-- What each link worker of a team has is counted at every proposal: from two indexes alone, however many cases there are.

alter table care.allocation_proposal add column support_model text;
update care.allocation_proposal p set support_model = c.support_model
    from care.cases c where c.reference = p.case_reference;
create index on care.allocation_proposal (team, link_worker, support_model, case_reference);
drop index care.allocation_proposal_team_idx;
create index on care.cases (team, link_worker, support_model, reference) where status = 'OPEN' and link_worker is not null;
