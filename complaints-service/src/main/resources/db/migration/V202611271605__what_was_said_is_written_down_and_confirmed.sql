-- Why: what somebody says is written down in their presence, shown to them, put right until they confirm it, and only then a case (P6). Each wording is kept, so
-- that it can be told later what was changed before it was confirmed.

create table spoken_submission (
    id uuid not null,
    version bigint not null,
    status text not null,
    kind text not null,
    place text not null,
    language text not null,
    contact_name text,
    contact_email text,
    contact_phone text,
    contact_address text,
    visit uuid,
    employee text,
    clause text,
    service text,
    taken_at timestamptz not null,
    taken_by text not null,
    confirmed_at timestamptz,
    confirmed_way text,
    case_file uuid,
    case_reference text,
    issued_at timestamptz,
    issued_way text,
    erased_at timestamptz,
    constraint spoken_submission_pk primary key (id),
    constraint spoken_submission_case_file_uq unique (case_file),
    constraint spoken_submission_case_file_fk foreign key (case_file) references case_file (id),
    constraint spoken_submission_status_ck check (status in ('WRITTEN', 'CONFIRMED', 'ISSUED', 'DISCARDED')),
    constraint spoken_submission_contact_ck check ((erased_at is null) = (contact_email is not null or contact_phone is not null or contact_address is not null)),
    constraint spoken_submission_confirmed_ck check ((status in ('CONFIRMED', 'ISSUED')) = (confirmed_at is not null and confirmed_way is not null
        and case_file is not null and case_reference is not null)),
    constraint spoken_submission_issued_ck check ((status = 'ISSUED') = (issued_at is not null and issued_way is not null)),
    constraint spoken_submission_erased_ck check (erased_at is null or status = 'DISCARDED')
);
create index spoken_submission_kept_ix on spoken_submission (taken_at) where erased_at is null and status in ('WRITTEN', 'DISCARDED');

create table spoken_wording (
    spoken_submission uuid not null,
    position integer not null,
    subject text not null,
    text text not null,
    written_at timestamptz not null,
    written_by text not null,
    constraint spoken_wording_pk primary key (spoken_submission, position),
    constraint spoken_wording_spoken_submission_fk foreign key (spoken_submission) references spoken_submission (id)
);
