-- Why: an error of an employee goes to the official above at once, is put right by somebody by a date, and is closed only once the customer has an
-- apology, or it is recorded why nobody can be reached (P9). The database holds that nothing is closed without.

create table service_error (
    id uuid not null,
    version bigint not null,
    number text not null,
    place text not null,
    employee text not null,
    kind text not null,
    happened_on date not null,
    account text not null,
    visit uuid,
    contact text,
    language text not null,
    reported_by text not null,
    reported_at timestamptz not null,
    official text,
    status text not null,
    changed_at timestamptz not null,
    apology_way text,
    correction text,
    no_contact_reason text,
    constraint service_error_pk primary key (id),
    constraint service_error_number_uq unique (number),
    constraint service_error_settled_ck
        check (status not in ('SETTLED', 'CLOSED') or apology_way is not null and correction is not null or no_contact_reason is not null)
);
create index service_error_place_ix on service_error (place, id);

create table service_error_remedy (
    id uuid not null,
    service_error uuid not null,
    words text not null,
    owner text not null,
    due date not null,
    outcome text,
    outcome_reason text,
    constraint service_error_remedy_pk primary key (id),
    constraint service_error_remedy_service_error_fk foreign key (service_error) references service_error (id),
    constraint service_error_remedy_given_up_ck check (outcome is distinct from 'GIVEN_UP' or outcome_reason is not null)
);
create index service_error_remedy_service_error_ix on service_error_remedy (service_error);
