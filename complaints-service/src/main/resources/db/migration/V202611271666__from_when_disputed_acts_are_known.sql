-- Why: whether a dispute came in time follows from the day on which its sender counts as notified of the act, and messages of the office tell that day, earlier or later
-- than the dispute and more than once (V4). What was told is kept until nobody disputes the act any more; of a message that came back the day is null. A dispute of a
-- decision names the case that it decided until that is erased: then nothing of it stays (P5).

create table act_notice (
    message uuid not null,
    about uuid not null,
    notified_on date,
    rule text not null,
    basis text not null,
    verified boolean not null,
    provisional boolean not null,
    told_at timestamptz not null,
    constraint act_notice_pk primary key (message)
);
create index act_notice_about_ix on act_notice (about);
create index act_notice_told_at_ix on act_notice (told_at);

create table refused_act (
    refusal uuid not null,
    about uuid not null,
    until_day date not null,
    told_at timestamptz not null,
    constraint refused_act_pk primary key (refusal)
);
create index refused_act_about_ix on refused_act (about);
create index refused_act_told_at_ix on refused_act (told_at);

alter table case_file
    add column dispute_notified_by text,
    add column dispute_said_on date,
    add column dispute_decided_case uuid,
    add column dispute_until date,
    add column dispute_instance text,
    add constraint case_file_dispute_notified_by_ck check (dispute_notified_by is null
        or (dispute_notified_by in ('STAFF', 'MESSAGE', 'SENDER', 'HANDED_OVER') and dispute_notified_on is not null)) not valid,
    add constraint case_file_dispute_of_one_act_ck check (dispute_refusal is null or dispute_decided_case is null) not valid,
    add constraint case_file_dispute_decided_case_fk foreign key (dispute_decided_case) references case_file (id) on delete set null not valid;
