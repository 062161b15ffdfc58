-- What people can need support with: the seven resettlement pathways, each with its needs.
-- Source: the catalogue of HMPPS resettlement passports (Ministry of Justice, MIT, Crown copyright); the codes are ours.
-- Words may be changed here; codes stay, since cases hold them. What is no longer offered gets in_use = false.
-- How people are doing: the four personal well-being questions of the Office for National Statistics (ONS4), with the
-- bands in which ONS reports them; for anxiety a low score is good.
-- The optional measures, each as the sum of its answers: SWEMWBS (bands of Ng Fat and others 2017, conversion of
-- Stewart-Brown and others 2009), the 3-item UCLA loneliness scale (Steptoe and others 2013), PHQ-9 and GAD-7 (their owners).

insert into care.pathway (code, title, position) values
    ('ACCOMMODATION', 'Accommodation', 1),
    ('ATTITUDES_THINKING_AND_BEHAVIOUR', 'Attitudes, thinking and behaviour', 2),
    ('CHILDREN_FAMILIES_AND_COMMUNITY', 'Children, families and community', 3),
    ('DRUGS_AND_ALCOHOL', 'Drugs and alcohol', 4),
    ('EDUCATION_SKILLS_AND_WORK', 'Education, skills and work', 5),
    ('FINANCE_AND_ID', 'Finance and ID', 6),
    ('HEALTH', 'Health', 7)
on conflict (code) do update set title = excluded.title, position = excluded.position;

insert into care.support_need (code, pathway, section, title, position) values
    ('HOME_END_TENANCY', 'ACCOMMODATION', 'Accommodation before custody', 'End a tenancy', 1),
    ('HOME_KEEP_TENANCY', 'ACCOMMODATION', 'Accommodation before custody', 'Maintain a tenancy while in prison', 2),
    ('HOME_MORTGAGE', 'ACCOMMODATION', 'Accommodation before custody', 'Mortgage support while in prison', 3),
    ('HOME_ADAPT_PRESENT_HOME', 'ACCOMMODATION', 'Accommodation before custody', 'Adapt the present home, so that it is safe and easy to move around in', 4),
    ('HOME_STORE_POSSESSIONS', 'ACCOMMODATION', 'Accommodation before custody', 'Arrange storage for personal possessions while in prison', 5),
    ('HOME_FIND_HOME', 'ACCOMMODATION', 'Moving to new accommodation', 'Help to find accommodation', 6),
    ('HOME_ADAPT_NEW_HOME', 'ACCOMMODATION', 'Moving to new accommodation', 'Adapt the new home, so that it is safe and easy to move around in', 7),
    ('HOME_PAY_RENT_ARREARS', 'ACCOMMODATION', 'Accommodation related debt and arrears', 'Set up payment for rent arrears', 8),
    ('HOME_STOP_ARREARS_GROWING', 'ACCOMMODATION', 'Accommodation related debt and arrears', 'Ensure accommodation related debt or arrears do not build up', 9),
    ('HOME_OTHER', 'ACCOMMODATION', 'Something else', 'Something else', 10),
    ('THINKING_MANAGE_EMOTIONS', 'ATTITUDES_THINKING_AND_BEHAVIOUR', 'Emotions and thinking', 'Support to manage emotions', 11),
    ('THINKING_TALKING_THERAPY', 'ATTITUDES_THINKING_AND_BEHAVIOUR', 'Emotions and thinking', 'Talking therapy', 12),
    ('THINKING_SPIRITUAL', 'ATTITUDES_THINKING_AND_BEHAVIOUR', 'Emotions and thinking', 'Spiritual support', 13),
    ('THINKING_MENTORING', 'ATTITUDES_THINKING_AND_BEHAVIOUR', 'Emotions and thinking', 'Mentoring support', 14),
    ('THINKING_SAFEGUARD_SELF', 'ATTITUDES_THINKING_AND_BEHAVIOUR', 'Safeguarding', 'Safeguarding for themselves', 15),
    ('THINKING_SAFEGUARD_OTHERS', 'ATTITUDES_THINKING_AND_BEHAVIOUR', 'Safeguarding', 'Safeguarding for someone else', 16),
    ('THINKING_GAMBLING', 'ATTITUDES_THINKING_AND_BEHAVIOUR', 'Behaviours', 'Support for problems with gambling', 17),
    ('THINKING_OTHER', 'ATTITUDES_THINKING_AND_BEHAVIOUR', 'Something else', 'Something else', 18),
    ('FAMILY_WELLBEING', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Personal support needs', 'Emotional and personal wellbeing', 19),
    ('FAMILY_SOCIAL_INCLUSION', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Personal support needs', 'Social inclusion', 20),
    ('FAMILY_MENTORING_ON_RELEASE', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Personal support needs', 'Mentoring on release', 21),
    ('FAMILY_CHILDRENS_SERVICES', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Family support needs', 'Support when they meet with children''s services', 22),
    ('FAMILY_CHILDREN', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Family support needs', 'Establish or maintain relationships with children', 23),
    ('FAMILY_SAFEGUARD_SELF', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Safeguarding', 'Safeguarding for themselves', 24),
    ('FAMILY_SAFEGUARD_PARTNER', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Safeguarding', 'Safeguarding for a current or previous partner', 25),
    ('FAMILY_SAFEGUARD_CHILDREN', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Safeguarding', 'Safeguarding for children', 26),
    ('FAMILY_SAFEGUARD_ADULT_CARED_FOR', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Safeguarding', 'Safeguarding for an adult they have caring responsibilities for', 27),
    ('FAMILY_DOMESTIC_ABUSE', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Specialist support', 'Support for survivors of domestic abuse', 28),
    ('FAMILY_SEXUAL_ABUSE', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Specialist support', 'Support for survivors of sexual abuse', 29),
    ('FAMILY_SEX_INDUSTRY', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Specialist support', 'Support for people who have worked in the sex industry', 30),
    ('FAMILY_VETERAN', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Specialist support', 'Support for veterans', 31),
    ('FAMILY_CARE_LEAVER', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Specialist support', 'Support for care leavers', 32),
    ('FAMILY_FOREIGN_NATIONAL', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Specialist support', 'Support for foreign nationals', 33),
    ('FAMILY_OTHER', 'CHILDREN_FAMILIES_AND_COMMUNITY', 'Something else', 'Something else', 34),
    ('SUBSTANCES_RECOVERY_NOW', 'DRUGS_AND_ALCOHOL', 'Support in prison', 'Recovery team at once, because of a risk of overdose', 35),
    ('SUBSTANCES_DRUGS_IN_PRISON', 'DRUGS_AND_ALCOHOL', 'Support in prison', 'Support for drug issues in prison', 36),
    ('SUBSTANCES_ALCOHOL_IN_PRISON', 'DRUGS_AND_ALCOHOL', 'Support in prison', 'Support for alcohol issues in prison', 37),
    ('SUBSTANCES_DRUGS_OUTSIDE', 'DRUGS_AND_ALCOHOL', 'Support in the community', 'Support for drug issues in the community', 38),
    ('SUBSTANCES_ALCOHOL_OUTSIDE', 'DRUGS_AND_ALCOHOL', 'Support in the community', 'Support for alcohol issues in the community', 39),
    ('SUBSTANCES_EARLIER_SERVICES', 'DRUGS_AND_ALCOHOL', 'Support in the community', 'Contact any support services they have previously used outside of prison', 40),
    ('SUBSTANCES_PRESCRIPTION_ON_RELEASE', 'DRUGS_AND_ALCOHOL', 'Support in the community', 'Arrange for prescriptions to be available on day of release', 41),
    ('SUBSTANCES_OTHER', 'DRUGS_AND_ALCOHOL', 'Something else', 'Something else', 42),
    ('WORK_ADVICE', 'EDUCATION_SKILLS_AND_WORK', 'Advice', 'Advice about employment, education and training options', 43),
    ('WORK_FORMER_EMPLOYER', 'EDUCATION_SKILLS_AND_WORK', 'Employment', 'Contact employer from before custody', 44),
    ('WORK_NEXT_EMPLOYER', 'EDUCATION_SKILLS_AND_WORK', 'Employment', 'Contact prospective employer for after release', 45),
    ('WORK_FIND_JOB', 'EDUCATION_SKILLS_AND_WORK', 'Employment', 'Help to find a job for release', 46),
    ('WORK_CV', 'EDUCATION_SKILLS_AND_WORK', 'Employment', 'Support to create or update a CV', 47),
    ('WORK_INTERVIEWS', 'EDUCATION_SKILLS_AND_WORK', 'Employment', 'Support with interview preparation, practice and disclosure', 48),
    ('WORK_FORMER_COURSE', 'EDUCATION_SKILLS_AND_WORK', 'Education and training', 'Contact education or training provider from before custody', 49),
    ('WORK_BURSARIES', 'EDUCATION_SKILLS_AND_WORK', 'Education and training', 'Information about bursaries and grants for courses or training', 50),
    ('WORK_FIND_COURSE', 'EDUCATION_SKILLS_AND_WORK', 'Education and training', 'Help to find education or training for release', 51),
    ('WORK_MATHS_ENGLISH', 'EDUCATION_SKILLS_AND_WORK', 'Learning support', 'Maths and English support', 52),
    ('WORK_NEURODIVERSITY', 'EDUCATION_SKILLS_AND_WORK', 'Learning support', 'Neurodiversity support', 53),
    ('WORK_READING', 'EDUCATION_SKILLS_AND_WORK', 'Learning support', 'Support with daily tasks when reading is hard', 54),
    ('WORK_OTHER', 'EDUCATION_SKILLS_AND_WORK', 'Something else', 'Something else', 55),
    ('MONEY_BANK_ACCOUNT', 'FINANCE_AND_ID', 'Finance', 'Open a bank account', 56),
    ('MONEY_COURT_FINES', 'FINANCE_AND_ID', 'Finance', 'Request court fines to be frozen', 57),
    ('MONEY_OBLIGATIONS', 'FINANCE_AND_ID', 'Finance', 'Support to identify all financial obligations', 58),
    ('MONEY_STOP_DEBT_GROWING', 'FINANCE_AND_ID', 'Finance', 'Stop debts, bills and direct debits building up while in prison', 59),
    ('MONEY_BUDGET', 'FINANCE_AND_ID', 'Finance', 'Support to create a budget', 60),
    ('MONEY_ID', 'FINANCE_AND_ID', 'ID', 'Apply for ID documents', 61),
    ('MONEY_DEBTS', 'FINANCE_AND_ID', 'Debt support and advice', 'Support to manage debts or arrears', 62),
    ('MONEY_BENEFITS_NOW', 'FINANCE_AND_ID', 'Benefits', 'Help with existing benefits', 63),
    ('MONEY_BENEFITS_CLAIM', 'FINANCE_AND_ID', 'Benefits', 'Help to start a new benefits claim', 64),
    ('MONEY_OTHER', 'FINANCE_AND_ID', 'Something else', 'Something else', 65),
    ('HEALTH_PHYSICAL_IN_PRISON', 'HEALTH', 'Support in prison', 'Support for a physical health need in prison', 66),
    ('HEALTH_MENTAL_IN_PRISON', 'HEALTH', 'Support in prison', 'Support with a mental health need in prison', 67),
    ('HEALTH_PHYSICAL_OUTSIDE', 'HEALTH', 'Support in the community', 'Support with a physical health need in the community', 68),
    ('HEALTH_MENTAL_OUTSIDE', 'HEALTH', 'Support in the community', 'Support with a mental health need in the community', 69),
    ('HEALTH_SOCIAL_CARE', 'HEALTH', 'Support in the community', 'Support from social care', 70),
    ('HEALTH_GP', 'HEALTH', 'Health admin', 'Help to register with a GP surgery', 71),
    ('HEALTH_GP_APPOINTMENT', 'HEALTH', 'Health admin', 'Make a GP appointment for release', 72),
    ('HEALTH_MEDICAL_LETTER', 'HEALTH', 'Health admin', 'Request a medical letter', 73),
    ('HEALTH_OTHER', 'HEALTH', 'Something else', 'Something else', 74)
on conflict (code) do update set pathway = excluded.pathway, section = excluded.section, title = excluded.title, position = excluded.position;

insert into care.activity_kind (code, title, position) values
    ('ARTS', 'Arts, crafts and music', 1),
    ('GARDENING', 'Gardening and nature', 2),
    ('COOKING', 'Cooking and food', 3),
    ('SPORT', 'Sport and movement', 4),
    ('READING', 'Reading and writing', 5),
    ('LEARNING', 'Courses and skills', 6),
    ('VOLUNTEERING', 'Volunteering and helping others', 7),
    ('PEER_SUPPORT', 'Groups of people with like experience', 8),
    ('MENTORING', 'A mentor of my own', 9),
    ('FAMILY', 'Time and contact with family', 10),
    ('FAITH', 'Faith and spiritual life', 11),
    ('ADVICE', 'Advice on money, housing or rights', 12),
    ('HEALTH', 'Health and wellbeing groups', 13),
    ('WORK', 'Help with finding work', 14)
on conflict (code) do update set title = excluded.title, position = excluded.position;

insert into care.measure_question (instrument, question, title, position) values
    ('ONS4', 'satisfaction', 'Satisfied with life', 1),
    ('ONS4', 'worthwhile', 'Things done in life are worthwhile', 2),
    ('ONS4', 'happy', 'Happy yesterday', 3),
    ('ONS4', 'anxious', 'Anxious yesterday', 4)
on conflict (instrument, question) do update set title = excluded.title, position = excluded.position;

delete from care.measure_band where instrument = 'ONS4';
insert into care.measure_band (instrument, question, from_score, to_score, band) values
    ('ONS4', 'satisfaction', 0, 4, 'LOW'),
    ('ONS4', 'satisfaction', 5, 6, 'MEDIUM'),
    ('ONS4', 'satisfaction', 7, 8, 'HIGH'),
    ('ONS4', 'satisfaction', 9, 10, 'VERY_HIGH'),
    ('ONS4', 'worthwhile', 0, 4, 'LOW'),
    ('ONS4', 'worthwhile', 5, 6, 'MEDIUM'),
    ('ONS4', 'worthwhile', 7, 8, 'HIGH'),
    ('ONS4', 'worthwhile', 9, 10, 'VERY_HIGH'),
    ('ONS4', 'happy', 0, 4, 'LOW'),
    ('ONS4', 'happy', 5, 6, 'MEDIUM'),
    ('ONS4', 'happy', 7, 8, 'HIGH'),
    ('ONS4', 'happy', 9, 10, 'VERY_HIGH'),
    ('ONS4', 'anxious', 0, 1, 'VERY_LOW'),
    ('ONS4', 'anxious', 2, 3, 'LOW'),
    ('ONS4', 'anxious', 4, 5, 'MEDIUM'),
    ('ONS4', 'anxious', 6, 10, 'HIGH');

insert into care.measure_question (instrument, question, title, position) values
    ('SWEMWBS', 'total', 'Mental wellbeing (SWEMWBS)', 5),
    ('UCLA3', 'total', 'Loneliness (UCLA, 3 questions)', 6),
    ('PHQ9', 'total', 'Depression (PHQ-9)', 7),
    ('GAD7', 'total', 'Anxiety (GAD-7)', 8)
on conflict (instrument, question) do update set title = excluded.title, position = excluded.position;

delete from care.measure_band where instrument in ('SWEMWBS', 'UCLA3', 'PHQ9', 'GAD7');
insert into care.measure_band (instrument, question, from_score, to_score, band) values
    ('SWEMWBS', 'total', 7, 21, 'LOW'),
    ('SWEMWBS', 'total', 22, 30, 'MEDIUM'),
    ('SWEMWBS', 'total', 31, 35, 'HIGH'),
    ('UCLA3', 'total', 3, 5, 'NOT_LONELY'),
    ('UCLA3', 'total', 6, 9, 'LONELY'),
    ('PHQ9', 'total', 0, 4, 'MINIMAL'),
    ('PHQ9', 'total', 5, 9, 'MILD'),
    ('PHQ9', 'total', 10, 14, 'MODERATE'),
    ('PHQ9', 'total', 15, 19, 'MODERATELY_SEVERE'),
    ('PHQ9', 'total', 20, 27, 'SEVERE'),
    ('GAD7', 'total', 0, 4, 'MINIMAL'),
    ('GAD7', 'total', 5, 9, 'MILD'),
    ('GAD7', 'total', 10, 14, 'MODERATE'),
    ('GAD7', 'total', 15, 21, 'SEVERE');

delete from care.measure_metric where instrument = 'SWEMWBS';
insert into care.measure_metric (instrument, question, score, metric) values
    ('SWEMWBS', 'total', 7, 7.00),
    ('SWEMWBS', 'total', 8, 9.51),
    ('SWEMWBS', 'total', 9, 11.25),
    ('SWEMWBS', 'total', 10, 12.40),
    ('SWEMWBS', 'total', 11, 13.33),
    ('SWEMWBS', 'total', 12, 14.08),
    ('SWEMWBS', 'total', 13, 14.75),
    ('SWEMWBS', 'total', 14, 15.32),
    ('SWEMWBS', 'total', 15, 15.84),
    ('SWEMWBS', 'total', 16, 16.36),
    ('SWEMWBS', 'total', 17, 16.88),
    ('SWEMWBS', 'total', 18, 17.43),
    ('SWEMWBS', 'total', 19, 17.98),
    ('SWEMWBS', 'total', 20, 18.59),
    ('SWEMWBS', 'total', 21, 19.25),
    ('SWEMWBS', 'total', 22, 19.98),
    ('SWEMWBS', 'total', 23, 20.73),
    ('SWEMWBS', 'total', 24, 21.54),
    ('SWEMWBS', 'total', 25, 22.35),
    ('SWEMWBS', 'total', 26, 23.21),
    ('SWEMWBS', 'total', 27, 24.11),
    ('SWEMWBS', 'total', 28, 25.03),
    ('SWEMWBS', 'total', 29, 26.02),
    ('SWEMWBS', 'total', 30, 27.03),
    ('SWEMWBS', 'total', 31, 28.13),
    ('SWEMWBS', 'total', 32, 29.31),
    ('SWEMWBS', 'total', 33, 30.70),
    ('SWEMWBS', 'total', 34, 32.55),
    ('SWEMWBS', 'total', 35, 35.00);
