-- A provider that was asked by mail, reminded, and did not answer.
alter table care.placement drop constraint placement_end_reason_check;
alter table care.placement
    add constraint placement_end_reason_check
        check (end_reason in ('COMPLETED', 'LEFT_EARLY', 'MOVED', 'CANCELLED', 'DECLINED', 'NO_ANSWER'));
