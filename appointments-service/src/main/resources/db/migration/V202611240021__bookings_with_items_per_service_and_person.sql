-- Why: a visit covers several services and persons (R4), which are later finished, refused or moved one by one; so a booking
-- holds items from the start. Names and contacts are ciphertext; the manage token and personal codes are only ever hashes.

create table booking (
    id uuid not null,
    version bigint not null,
    reference text not null,
    status text not null,
    place text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    language text not null,
    channel text not null,
    client text,
    subject text,
    on_behalf boolean not null,
    person uuid,
    manage_token_hash text,
    contact_name text,
    contact_email text,
    contact_phone text,
    booked_at timestamptz not null,
    cancelled_at timestamptz,
    cancellation_reason text,
    constraint booking_pk primary key (id),
    constraint booking_reference_uq unique (reference),
    constraint booking_manage_token_uq unique (manage_token_hash),
    constraint booking_status_known check (status in (
        'BOOKED', 'CHECKED_IN', 'CALLED', 'SERVING', 'PARKED', 'SERVED', 'REFUSED', 'CONTACT_ENDED', 'CANCELLED', 'MISSED')),
    constraint booking_channel_known check (channel in ('CUSTOMER', 'FRONT_END', 'PORTAL', 'STAFF')),
    constraint booking_language_known check (language in ('lv', 'en', 'ru')),
    constraint booking_time_order check (starts_at < ends_at),
    constraint booking_contact_present check (contact_email is not null or contact_phone is not null),
    constraint booking_cancellation_told check ((status = 'CANCELLED') = (cancelled_at is not null and cancellation_reason is not null))
);
create index booking_person_ix on booking (person, starts_at desc, id desc) where person is not null;

create table booking_item (
    id uuid not null,
    booking uuid not null,
    position integer not null,
    service text not null,
    person integer not null,
    minutes integer not null,
    constraint booking_item_pk primary key (id),
    constraint booking_item_booking_fk foreign key (booking) references booking (id),
    constraint booking_item_once_uq unique (booking, service, person),
    constraint booking_item_person_positive check (person > 0),
    constraint booking_item_minutes_positive check (minutes > 0)
);
create index booking_item_booking_ix on booking_item (booking, position);

-- A caller whom a clerk booked gets a person of our own making until the same code signs in and tells the stable one.
create table person_link (
    code_hash text not null,
    person uuid not null,
    confirmed boolean not null,
    linked_at timestamptz not null,
    constraint person_link_pk primary key (code_hash)
);
create index person_link_person_ix on person_link (person);
