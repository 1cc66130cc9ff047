-- Why: people write to the office's mailbox. Each mail becomes a case or joins one in the transaction in which it is noted down here, so that one that is read twice
-- is taken once; what nobody wrote, and what cannot be read, is noted with the reason, so that people look at it where it was put.

create table case_mail (
    id uuid not null,
    identity text not null,
    case_file uuid not null,
    sender_hash text not null,
    arrived_at timestamptz not null,
    constraint case_mail_pk primary key (id),
    constraint case_mail_identity_uq unique (identity),
    constraint case_mail_case_file_fk foreign key (case_file) references case_file (id)
);
create index case_mail_case_file_ix on case_mail (case_file);
create index case_mail_sender_ix on case_mail (sender_hash, arrived_at);

create table mail_aside (
    id uuid not null,
    identity text not null,
    place text not null,
    why text not null,
    sender text,
    subject text not null,
    octets bigint not null,
    arrived_at timestamptz not null,
    constraint mail_aside_pk primary key (id),
    constraint mail_aside_identity_uq unique (identity),
    constraint mail_aside_why_ck check (why in ('AUTOMATIC', 'REPORT', 'INVITATION', 'SPAM', 'OWN', 'NOBODY', 'EMPTY', 'FLOOD', 'HUGE', 'BROKEN'))
);
create index mail_aside_place_ix on mail_aside (place, id);
create index mail_aside_arrived_ix on mail_aside (arrived_at);

create table mailbox_lease (
    mailbox text not null,
    holder uuid not null,
    held_until timestamptz not null,
    constraint mailbox_lease_pk primary key (mailbox)
);
