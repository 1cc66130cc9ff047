-- Why: customers are asked how it was (C7), and what they answer leads back to nobody. Who was asked and what was answered stand in tables that have nothing
-- in common but the place, service and month, and the invitation forgets even those when it is answered. What rows of answers are torn from (their place in
-- the table, the number of their transaction) stays in dead rows until these are cleared away, so that is done at once.

create table survey_invitation (
    id uuid not null,
    token_hash text not null,
    invitees text[] not null,
    place text,
    service text,
    month date,
    last_day date not null,
    answered boolean not null,
    constraint survey_invitation_pk primary key (id),
    constraint survey_invitation_token_hash_uq unique (token_hash),
    constraint survey_invitation_answered_ck check (
        answered and place is null and service is null and month is null
        or not answered and place is not null and service is not null and month is not null)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
create index survey_invitation_last_day_ix on survey_invitation (last_day);

create table survey_invitee (
    invitee text not null,
    invited_on date,
    refused boolean not null,
    constraint survey_invitee_pk primary key (invitee)
);
create index survey_invitee_invited_on_ix on survey_invitee (invited_on) where not refused;

create table survey_answer (
    id uuid not null,
    place text not null,
    service text not null,
    month date not null,
    overall smallint not null,
    easy smallint not null,
    clear smallint not null,
    on_time smallint not null,
    remark text,
    shuffled boolean not null,
    constraint survey_answer_pk primary key (id),
    constraint survey_answer_month_ck check (extract(day from month) = 1),
    constraint survey_answer_ratings_ck check (
        overall between 1 and 5 and easy between 1 and 5 and clear between 1 and 5 and on_time between 1 and 5)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
create index survey_answer_month_ix on survey_answer (month, place);
create index survey_answer_shuffled_ix on survey_answer (month) where not shuffled;

create table survey_month (
    month date not null,
    closed_on date not null,
    constraint survey_month_pk primary key (month)
);

-- An empty service stands for those of the place that are too small by themselves.
create table survey_result (
    month date not null,
    place text not null,
    service text not null,
    answers bigint not null,
    overall bigint not null,
    easy bigint not null,
    clear bigint not null,
    on_time bigint not null,
    overall_satisfied bigint not null,
    easy_satisfied bigint not null,
    clear_satisfied bigint not null,
    on_time_satisfied bigint not null,
    constraint survey_result_pk primary key (month, place, service),
    constraint survey_result_answers_ck check (answers >= 5)
);

create table survey_remark (
    id uuid not null,
    month date not null,
    place text not null,
    remark text not null,
    constraint survey_remark_pk primary key (id)
);
create index survey_remark_place_ix on survey_remark (place, month, id);
