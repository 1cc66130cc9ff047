-- Why: whoever turns to the office has a case with a legal clock. What moved its term is kept in order, so that anybody can count the date again; the date itself
-- stands beside it with how far the calendar had been told when it was counted, so that what is overdue is found by an index and a calendar told anew counts.

create table case_file (
    id uuid not null,
    version bigint not null,
    reference text not null,
    status text not null,
    kind text not null,
    channel text not null,
    place text not null,
    language text not null,
    received_at timestamptz not null,
    subject text not null,
    text text not null,
    contact_name text,
    contact_email text,
    contact_phone text,
    person uuid,
    client text,
    company_registration text,
    company_name text,
    visit uuid,
    employee text,
    clause text,
    service text,
    held_from text,
    missing text,
    cure_until date,
    due date,
    due_provisional boolean not null,
    due_counted_by bigint not null,
    forwarded_to text,
    forwarded_on date,
    forwarded_in_time boolean,
    constraint case_file_pk primary key (id),
    constraint case_file_reference_uq unique (reference),
    constraint case_file_status_ck check (status in ('RECEIVED', 'HELD', 'IN_EXAMINATION', 'DECIDED', 'FORWARDED', 'WITHDRAWN')),
    constraint case_file_contact_ck check (contact_email is not null or contact_phone is not null),
    constraint case_file_company_ck check ((company_registration is null) = (company_name is null)),
    constraint case_file_held_ck check ((status = 'HELD') = (held_from is not null and missing is not null and cure_until is not null)),
    constraint case_file_due_ck check ((status = 'HELD') = (due is null)),
    constraint case_file_forwarded_ck
        check ((status = 'FORWARDED') = (forwarded_to is not null and forwarded_on is not null and forwarded_in_time is not null))
);
create index case_file_place_ix on case_file (place, id desc);
create index case_file_status_ix on case_file (place, status, id desc);
create index case_file_kind_ix on case_file (place, kind, id desc);
create index case_file_due_ix on case_file (place, due) where status in ('RECEIVED', 'IN_EXAMINATION');
create index case_file_counted_ix on case_file (due_counted_by) where status in ('RECEIVED', 'IN_EXAMINATION');
create index case_file_person_ix on case_file (person, id desc);

create table case_turn (
    case_file uuid not null,
    position integer not null,
    kind text not null,
    from_day date not null,
    until_day date,
    constraint case_turn_pk primary key (case_file, position),
    constraint case_turn_case_file_fk foreign key (case_file) references case_file (id),
    constraint case_turn_kind_ck check (kind in ('PAUSE', 'EXTENSION')),
    constraint case_turn_extension_ck check (kind <> 'EXTENSION' or until_day is not null)
);
