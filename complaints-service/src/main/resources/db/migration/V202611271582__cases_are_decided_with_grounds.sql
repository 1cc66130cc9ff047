-- Why: a case ends with a decision that has grounds, says where and until when to go next where it goes against the person, and is approved by somebody else than
-- whoever proposed it (V4, P8). What was proposed and returned is kept. An id of a decision in case_file is no foreign key, as each of its decisions refers to it.

alter table case_file
    add column proposal uuid,
    add column issued_decision uuid,
    add column outcome text,
    add column decided_on date,
    add constraint case_file_outcome_ck check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'INADMISSIBLE', 'ANSWERED')) not valid,
    add constraint case_file_decided_ck
        check ((outcome is null) = (decided_on is null) and (outcome is null or (status = 'DECIDED' and issued_decision is not null))) not valid,
    add constraint case_file_proposal_ck check (proposal is null or status in ('RECEIVED', 'HELD', 'IN_EXAMINATION')) not valid;
create index case_file_proposal_ix on case_file (place, id desc) where proposal is not null;

create table case_decision (
    id uuid not null,
    case_file uuid not null,
    status text not null,
    outcome text not null,
    facts text,
    reasoning text,
    reply text not null,
    translation text,
    next_authority text,
    next_name text,
    next_until date,
    late_admitted boolean,
    proposed_by text not null,
    proposed_at timestamptz not null,
    settled_by text,
    settled_at timestamptz,
    return_reason text,
    constraint case_decision_pk primary key (id),
    constraint case_decision_case_file_fk foreign key (case_file) references case_file (id),
    constraint case_decision_status_ck check (status in ('PROPOSED', 'RETURNED', 'ISSUED')),
    constraint case_decision_outcome_ck check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'INADMISSIBLE', 'ANSWERED')),
    constraint case_decision_grounds_ck check (outcome = 'ANSWERED' or (facts is not null and reasoning is not null)),
    constraint case_decision_next_ck check (
        (next_until is null) = (next_authority is null and next_name is null) and (next_authority is null or next_name is null)
        and (next_until is not null or outcome not in ('PARTLY_UPHELD', 'REJECTED', 'INADMISSIBLE'))),
    constraint case_decision_settled_ck check ((status = 'PROPOSED') = (settled_at is null)),
    constraint case_decision_returned_ck check ((status = 'RETURNED') = (return_reason is not null)),
    constraint case_decision_second_person_ck check (status <> 'ISSUED' or settled_by is null or settled_by <> proposed_by)
);
create index case_decision_case_file_ix on case_decision (case_file, id desc);

create table case_decision_norm (
    decision uuid not null,
    position integer not null,
    act text not null,
    section text not null,
    constraint case_decision_norm_pk primary key (decision, position),
    constraint case_decision_norm_decision_fk foreign key (decision) references case_decision (id)
);

create table case_remedy (
    id uuid not null,
    decision uuid not null,
    words text not null,
    owner text not null,
    due date not null,
    constraint case_remedy_pk primary key (id),
    constraint case_remedy_decision_fk foreign key (decision) references case_decision (id)
);
create index case_remedy_decision_ix on case_remedy (decision, id);
