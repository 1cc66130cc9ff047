-- Why: messages leave over several channels, each with providers that take each other's place, and each attempt is kept. What a message is about is no
-- longer a visit alone. Urgent ones go ahead of bulk, and of one priority each sender gets its share. What a provider cannot take now is deferred, and what
-- it has accepted may later be told delivered, or not. Nothing of this was released before, so the column is renamed in place.

alter table message rename column appointment to about;
alter table message add column about_kind text not null default 'VISIT';
alter table message add column priority smallint not null default 1;
alter table message add column sender text not null default 'appointments';
alter table message add column provider text;
alter table message add column useful_until timestamptz;
alter table message add column fallback text;
alter table message add column claimed_at timestamptz;
alter table message add column setbacks integer not null default 0;
alter table message add column doubtful boolean not null default false;
alter table message add column delivered_at timestamptz;
alter table message add column instead_of uuid;
alter table message rename column mime to content;

update message set claimed_at = created_at, provider = 'smtp' where status = 'SENDING';
update message set about_kind = case when kind like 'TICKET%' then 'TICKET' else 'WAITING' end where kind like 'TICKET%' or kind like 'WAITING%';

alter table message add constraint message_about_kind_known check (about_kind in ('VISIT', 'TICKET', 'WAITING', 'CASE', 'NOTHING')) not valid;
alter table message add constraint message_priority_known check (priority between 0 and 2) not valid;
alter table message drop constraint message_channel_known;
alter table message add constraint message_channel_known check (channel in ('EMAIL', 'SMS', 'LETTER', 'INBOX', 'E_ADDRESS')) not valid;
alter table message drop constraint message_status_known;
alter table message add constraint message_status_known check (status in (
    'CREATED', 'RENDERED', 'SENDING', 'DEFERRED', 'ACCEPTED', 'DELIVERED', 'FAILED', 'EXPIRED', 'UNDELIVERABLE')) not valid;
alter table message drop constraint message_due_while_under_way;
alter table message add constraint message_due_while_under_way check ((status in ('RENDERED', 'SENDING', 'DEFERRED')) = (due_at is not null)) not valid;
alter table message drop constraint message_ended;
alter table message add constraint message_ended
    check ((status in ('ACCEPTED', 'DELIVERED', 'FAILED', 'EXPIRED', 'UNDELIVERABLE')) = (ended_at is not null)) not valid;
alter table message drop constraint message_sendable;
alter table message add constraint message_sendable check (status in ('CREATED', 'UNDELIVERABLE')
    or (recipient_address is not null and message_id is not null and content is not null)) not valid;
alter table message add constraint message_instead_of_fk foreign key (instead_of) references message (id) not valid;

-- Told once for each event and kind over each channel: another channel takes the place of one that has failed for good.
alter table message drop constraint message_once_uq;
alter table message add constraint message_once_uq unique (event_id, kind, channel);

drop index message_due_ix;
create index message_due_ix on message (channel, priority, sender, due_at) where due_at is not null;
create index message_waiting_ix on message (created_at) where due_at is not null;
create index message_expires_ix on message (expires_at) where due_at is not null;
create index message_instead_of_ix on message (instead_of);

-- What became of each attempt; the one of a message that is being sent has no row yet.
create table attempt (
    message uuid not null,
    number integer not null,
    provider text not null,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    outcome text not null,
    code text,
    constraint attempt_pk primary key (message, number),
    constraint attempt_message_fk foreign key (message) references message (id),
    constraint attempt_outcome_known check (outcome in ('ACCEPTED', 'DEFERRED', 'REFUSED', 'AWAY', 'DOUBTFUL')),
    constraint attempt_ends_after_it_began check (ended_at >= began_at)
);

-- One row for each provider, seen by all instances: until when it is left alone, and what it may still take of its rate.
create table provider (
    name text not null,
    failures integer not null default 0,
    away_until timestamptz,
    reason text,
    tokens double precision not null default 0,
    refilled_at timestamptz not null,
    constraint provider_pk primary key (name)
);

-- What a provider has taken of a message, by the name that it gave it: a long SMS goes in several parts. A receipt may be there before it is taken down
-- whose part it tells of: then the message is still unknown.
create table part (
    provider text not null,
    reference text not null,
    message uuid,
    number integer,
    outcome text,
    code text,
    told_at timestamptz not null,
    constraint part_pk primary key (provider, reference),
    constraint part_message_fk foreign key (message) references message (id),
    constraint part_numbered check ((message is null) = (number is null)),
    constraint part_outcome_known check (outcome in ('DELIVERED', 'FAILED', 'EXPIRED'))
);
create index part_message_ix on part (message, number);
create index part_told_ix on part (told_at);
