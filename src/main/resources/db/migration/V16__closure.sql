-- Why a case ends, beyond what can also decline a referral.
insert into care.reason_code (code, label, reason_group, to_decline, to_close, offered, position) values
    ('SUPPORT_COMPLETED', 'The support is finished', 'FINISHED', false, true, true, 160),
    ('NO_CONTACT', 'The person was never reached', 'PERSON', false, true, true, 170),
    ('LOST_CONTACT', 'Contact with the person was lost', 'PERSON', false, true, true, 180),
    ('LOST_CONTACT_AFTER_RELEASE', 'Contact with the person was lost after release', 'PERSON', false, true, true, 190),
    ('CONSENT_WITHDRAWN', 'The person withdrew their consent', 'PERSON', false, true, false, 200),
    ('DIED', 'The person died', 'PERSON', false, true, false, 210)
on conflict (code) do nothing;
