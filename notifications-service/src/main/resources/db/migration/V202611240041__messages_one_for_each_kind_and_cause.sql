-- Why: an event that is delivered twice must not be told twice, so a kind of message exists once for its causing event. Whom it
-- goes to and what it says is ciphertext. due_at is when the sender looks at it next: the next attempt, or while it is being
-- sent the end of the lease after which the sending process counts as dead; what is over has none.

create table message (
    id uuid not null,
    version bigint not null,
    kind text not null,
    event_id uuid not null,
    appointment uuid not null,
    reference text not null,
    sequence bigint not null,
    place text not null,
    channel text not null,
    language text not null,
    recipient_name text,
    recipient_address text,
    status text not null,
    reason text,
    message_id text,
    mime text,
    answer text,
    attempts integer not null,
    resent integer not null,
    created_at timestamptz not null,
    due_at timestamptz,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint message_pk primary key (id),
    constraint message_once_uq unique (event_id, kind),
    constraint message_message_id_uq unique (message_id),
    constraint message_kind_known check (kind in ('VISIT_BOOKED', 'VISIT_RESCHEDULED', 'VISIT_CANCELLED')),
    constraint message_channel_known check (channel in ('EMAIL')),
    constraint message_language_known check (language in ('lv', 'en', 'ru')),
    constraint message_status_known check (status in (
        'CREATED', 'RENDERED', 'SENDING', 'ACCEPTED', 'FAILED', 'EXPIRED', 'UNDELIVERABLE')),
    constraint message_due_while_under_way check ((status in ('RENDERED', 'SENDING')) = (due_at is not null)),
    constraint message_ended check ((status in ('ACCEPTED', 'FAILED', 'EXPIRED', 'UNDELIVERABLE')) = (ended_at is not null)),
    constraint message_sendable check (status in ('CREATED', 'UNDELIVERABLE')
        or (recipient_address is not null and message_id is not null and mime is not null))
);
create index message_due_ix on message (due_at) where due_at is not null;
create index message_under_way_ix on message (appointment, sequence) where due_at is not null;
create index message_appointment_ix on message (appointment, id);
