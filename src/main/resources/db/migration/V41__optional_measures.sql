-- Scores that an instrument's owner wants converted: the sum of the answers, and what it stands for.
create table care.measure_metric (
    instrument  text not null,
    question    text not null,
    score       int  not null,
    metric      numeric(4, 2) not null,
    primary key (instrument, question, score),
    foreign key (instrument, question) references care.measure_question
);
alter table care.measure add column metric numeric(4, 2);
