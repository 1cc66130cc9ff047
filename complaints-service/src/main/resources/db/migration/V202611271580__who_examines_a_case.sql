-- Why: a case is examined by somebody whom it does not concern. Who examines which kinds is said by their superiors, as the staff directory tells no roles; the
-- employee whom a case names answers before it is decided; conflicts of interest and attempts to influence are recorded (P1, P8).

create table examiner (
    employee text not null,
    place text not null,
    kinds text[] not null,
    constraint examiner_pk primary key (employee),
    constraint examiner_kinds_ck check (cardinality(kinds) > 0)
);
create index examiner_place_ix on examiner (place, employee);

alter table case_file
    add column examiner text,
    add column examined_at text,
    add column statement_until date,
    add column statement text,
    add column stated_at timestamptz,
    add constraint case_file_examiner_ck check ((examiner is null) = (examined_at is null)) not valid,
    add constraint case_file_statement_ck
        check ((statement is null) = (stated_at is null) and (statement is null or statement_until is not null)) not valid;
create index case_file_examiner_ix on case_file (examiner, id desc);
create index case_file_load_ix on case_file (examiner) where status in ('RECEIVED', 'HELD', 'IN_EXAMINATION');
create index case_file_unassigned_ix on case_file (place, id desc) where examiner is null and status in ('RECEIVED', 'HELD', 'IN_EXAMINATION');

create table case_conflict (
    id uuid not null,
    case_file uuid not null,
    employee text not null,
    reason text not null,
    declared_at timestamptz not null,
    constraint case_conflict_pk primary key (id),
    constraint case_conflict_employee_uq unique (case_file, employee),
    constraint case_conflict_case_file_fk foreign key (case_file) references case_file (id)
);

create table influence_attempt (
    id uuid not null,
    case_file uuid not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    by_whom text not null,
    account text not null,
    constraint influence_attempt_pk primary key (id),
    constraint influence_attempt_case_file_fk foreign key (case_file) references case_file (id)
);
create index influence_attempt_case_file_ix on influence_attempt (case_file, id);
