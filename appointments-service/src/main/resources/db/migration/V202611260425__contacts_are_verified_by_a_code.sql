-- Why: whether a contact reaches the customer is shown, and never asked for at the desk (C4). The one code of a visit that is valid stands here
-- as a keyed hash; how often one was sent and tried limits who would guess it, or send mail to others through the office.

alter table booking add column contact_verified_at timestamptz;

create table contact_code (
    booking uuid not null,
    code_hash text not null,
    issued_at timestamptz not null,
    valid_until timestamptz not null,
    attempts integer not null,
    issued integer not null,
    constraint contact_code_pk primary key (booking),
    constraint contact_code_booking_fk foreign key (booking) references booking (id),
    constraint contact_code_counts_positive check (attempts >= 0 and issued > 0)
);
