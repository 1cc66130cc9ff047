-- Why: terms of law begin when somebody counts as notified, so that date stands with the message, with the rule that it follows from. Whom a message went
-- to and what it said is erased after its time, while what proves that it was sent stays: among it the hash of what was sent. Until then staff find messages by
-- their place, and by an address whose keyed hash stands beside it. The calendar comes by event; a date that was counted by a year that is not whole is counted
-- anew when more is told of that year.

create table calendar_year (
    year integer not null,
    whole boolean not null,
    revision integer not null,
    constraint calendar_year_pk primary key (year)
);
create table calendar_day (
    day date not null,
    year integer not null,
    working boolean not null,
    constraint calendar_day_pk primary key (day)
);
create index calendar_day_year_ix on calendar_day (year, day);

alter table message add column deemed_on date;
alter table message add column deemed_rule text;
alter table message add column deemed_verified boolean;
alter table message add column deemed_basis text;
alter table message add column deemed_from date;
alter table message add column deemed_open_year integer;
alter table message add column deemed_open_revision integer;
alter table message add column deemed_note text;
alter table message add column recipient_hash text;
alter table message add column content_hash text;
alter table message add column erased_at timestamptz;

alter table message add constraint message_deemed_whole check (num_nulls(deemed_on, deemed_rule, deemed_verified, deemed_basis, deemed_from) in (0, 5)) not valid;
alter table message add constraint message_deemed_open check ((deemed_open_year is null) = (deemed_open_revision is null)) not valid;
alter table message add constraint message_deemed_once_sent check (deemed_on is null or status in ('ACCEPTED', 'DELIVERED')
    or deemed_basis in ('READ', 'COLLECTED', 'HANDED_OVER') or reason like 'bounce-unproven-%') not valid;
alter table message drop constraint message_sendable;
alter table message add constraint message_sendable check (status in ('CREATED', 'UNDELIVERABLE') or erased_at is not null
    or (recipient_address is not null and message_id is not null and content is not null)) not valid;
alter table message add constraint message_erased check (erased_at is null or (ended_at is not null and due_at is null
    and num_nonnulls(recipient_name, recipient_address, recipient_hash, person, content, fallback, answer, deemed_note) = 0)) not valid;
alter table message drop constraint message_inbox_person;
alter table message add constraint message_inbox_person
    check (channel <> 'INBOX' or person is not null or status = 'UNDELIVERABLE' or erased_at is not null) not valid;

create index message_deemed_open_ix on message (deemed_open_year, deemed_open_revision) where deemed_open_year is not null;
create index message_recipient_ix on message (recipient_hash, created_at, id) where recipient_hash is not null;
create index message_place_ix on message (place, created_at, id);
create index message_unerased_ix on message (kind, ended_at) where erased_at is null and ended_at is not null;
-- Those that were written before: a job works them off.
create index message_unhashed_ix on message (id) where recipient_hash is null and recipient_address is not null;
