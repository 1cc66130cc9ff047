-- Why: staff tell customers things of their own, one or many at a time, and put right what was told wrong: each correction names the message that it corrects, and
-- no message has two. Who wrote it signs it, so names and phones of the staff directory are kept here, as ciphertext.

create table employee (
    id text not null,
    subject text not null,
    name text not null,
    unit jsonb not null,
    phone text,
    constraint employee_pk primary key (id),
    constraint employee_subject_uq unique (subject)
);

create table message_batch (
    id uuid not null,
    version bigint not null,
    template text,
    place text not null,
    sender text not null,
    written_by text not null,
    recipients integer not null,
    corrects uuid,
    corrections integer not null,
    created_at timestamptz not null,
    constraint message_batch_pk primary key (id),
    constraint message_batch_corrects_fk foreign key (corrects) references message_batch (id),
    constraint message_batch_template_or_correction check ((template is null) = (corrects is not null))
);
create index message_batch_corrects_ix on message_batch (corrects);

alter table message add column template_kind text;
alter table message add column written_by text;
alter table message add column batch uuid;
alter table message add column corrects uuid;
alter table message add column corrected_by uuid;
alter table message add constraint message_batch_fk foreign key (batch) references message_batch (id) not valid;
alter table message add constraint message_corrects_fk foreign key (corrects) references message (id) not valid;
create index message_batch_ix on message (batch);
create index message_corrects_ix on message (corrects);
-- One that reached nobody leaves room for another.
create unique index message_corrected_once_ix on message (corrects) where status not in ('FAILED', 'EXPIRED', 'UNDELIVERABLE');

alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (kind in (
    'VISIT_BOOKED', 'VISIT_RESCHEDULED', 'VISIT_CANCELLED', 'VISIT_NOT_SERVED', 'VISIT_CHANGED', 'VISIT_REMINDER', 'VISIT_TIME_PROPOSED', 'VISIT_STANDS',
    'VISIT_DISPLACED', 'VISIT_PROPOSAL_WITHDRAWN', 'CONTACT_CODE', 'VISIT_REFUSED', 'VISIT_PLACE_LATE', 'VISIT_PLACE_ON_TIME', 'VISIT_DELAY_MOVED',
    'VISIT_MISSED', 'TICKET_REFUSED', 'WAITING_JOINED', 'WAITING_OFFERED', 'WAITING_LAPSED', 'WAITING_OFFER_WITHDRAWN', 'WAITING_ENDED', 'TEST',
    'OFFICE', 'CORRECTION')) not valid;
