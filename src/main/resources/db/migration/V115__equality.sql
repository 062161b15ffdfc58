-- What people say of themselves for equality monitoring, and in which group each answer is reported. The codes of ethnicity are
-- those of NOMIS; the other questions are the harmonised ones of the Government Statistical Service.
create table care.equality_value (
    characteristic  text not null,
    code            text not null,
    label           text not null,
    reported_as     text not null,
    position        int  not null,
    primary key (characteristic, code)
);

insert into care.equality_value (characteristic, code, label, reported_as, position)
values ('ethnicity', 'W1', 'White: English, Welsh, Scottish, Northern Irish or British', 'White', 1),
       ('ethnicity', 'W2', 'White: Irish', 'White', 2),
       ('ethnicity', 'W3', 'White: Gypsy or Irish Traveller', 'White', 3),
       ('ethnicity', 'W5', 'White: Roma', 'White', 4),
       ('ethnicity', 'W9', 'White: any other background', 'White', 5),
       ('ethnicity', 'M1', 'Mixed: White and Black Caribbean', 'Mixed', 6),
       ('ethnicity', 'M2', 'Mixed: White and Black African', 'Mixed', 7),
       ('ethnicity', 'M3', 'Mixed: White and Asian', 'Mixed', 8),
       ('ethnicity', 'M9', 'Mixed: any other background', 'Mixed', 9),
       ('ethnicity', 'A1', 'Asian or Asian British: Indian', 'Asian or Asian British', 10),
       ('ethnicity', 'A2', 'Asian or Asian British: Pakistani', 'Asian or Asian British', 11),
       ('ethnicity', 'A3', 'Asian or Asian British: Bangladeshi', 'Asian or Asian British', 12),
       ('ethnicity', 'A4', 'Asian or Asian British: Chinese', 'Asian or Asian British', 13),
       ('ethnicity', 'A9', 'Asian or Asian British: any other background', 'Asian or Asian British', 14),
       ('ethnicity', 'B1', 'Black or Black British: Caribbean', 'Black or Black British', 15),
       ('ethnicity', 'B2', 'Black or Black British: African', 'Black or Black British', 16),
       ('ethnicity', 'B9', 'Black or Black British: any other background', 'Black or Black British', 17),
       ('ethnicity', 'O2', 'Other: Arab', 'Other', 18),
       ('ethnicity', 'O9', 'Other: any other background', 'Other', 19),
       ('ethnicity', 'NS', 'Prefer not to say', 'Prefer not to say', 20),
       ('sex', 'FEMALE', 'Female', 'Female', 1),
       ('sex', 'MALE', 'Male', 'Male', 2),
       ('sex', 'NS', 'Prefer not to say', 'Prefer not to say', 3),
       ('genderIdentity', 'SAME', 'The same as the sex registered at birth', 'Same as registered at birth', 1),
       ('genderIdentity', 'DIFFERENT', 'Different from the sex registered at birth', 'Different from registered at birth', 2),
       ('genderIdentity', 'NS', 'Prefer not to say', 'Prefer not to say', 3),
       ('disability', 'YES', 'Yes', 'Disabled', 1),
       ('disability', 'NO', 'No', 'Not disabled', 2),
       ('disability', 'NS', 'Prefer not to say', 'Prefer not to say', 3),
       ('religion', 'NONE', 'No religion', 'No religion', 1),
       ('religion', 'CHRISTIAN', 'Christian', 'Christian', 2),
       ('religion', 'BUDDHIST', 'Buddhist', 'Buddhist', 3),
       ('religion', 'HINDU', 'Hindu', 'Hindu', 4),
       ('religion', 'JEWISH', 'Jewish', 'Jewish', 5),
       ('religion', 'MUSLIM', 'Muslim', 'Muslim', 6),
       ('religion', 'SIKH', 'Sikh', 'Sikh', 7),
       ('religion', 'OTHER', 'Any other religion', 'Any other religion', 8),
       ('religion', 'NS', 'Prefer not to say', 'Prefer not to say', 9),
       ('sexualOrientation', 'STRAIGHT', 'Straight or heterosexual', 'Straight or heterosexual', 1),
       ('sexualOrientation', 'GAY', 'Gay or lesbian', 'Gay or lesbian', 2),
       ('sexualOrientation', 'BI', 'Bisexual', 'Bisexual', 3),
       ('sexualOrientation', 'OTHER', 'Other', 'Other sexual orientation', 4),
       ('sexualOrientation', 'NS', 'Prefer not to say', 'Prefer not to say', 5);

-- One answer of a person, whichever of their cases it was given in; the newest of each characteristic counts.
create table care.equality (
    id              bigint generated always as identity primary key,
    person_id       bigint not null references care.person,
    characteristic  text not null,
    code            text not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    foreign key (characteristic, code) references care.equality_value
);
create index on care.equality (person_id, characteristic, id);

-- An answer follows its person when two records become one, and changes in nothing else.
create trigger never_changed before update on care.equality for each row
    when (to_jsonb(old) - 'person_id' is distinct from to_jsonb(new) - 'person_id')
    execute function care.refuse_change();
create trigger never_removed before delete on care.equality for each row execute function care.refuse_change();

call care.readable_with_its_case('care.equality');
grant select on care.equality_value to throughcare_reader;
