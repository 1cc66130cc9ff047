-- Why: each person chooses how they are contacted (V3): over which channels, in which order, and at which addresses. What goes to the inbox is kept for the
-- person to read, and when they read it is recorded, as from then on they know.

create table contact_preference (
    person uuid not null,
    version bigint not null,
    language text,
    channels text[] not null,
    email text,
    phone text,
    e_address text,
    updated_at timestamptz not null,
    constraint contact_preference_pk primary key (person),
    constraint contact_preference_language_known check (language in ('lv', 'en', 'ru')),
    constraint contact_preference_channels_known check (
        channels <@ array['EMAIL', 'SMS', 'LETTER', 'INBOX', 'E_ADDRESS'] and cardinality(channels) between 1 and 5)
);

alter table message add column person uuid;
alter table message add column read_at timestamptz;
alter table message add constraint message_inbox_person check (channel <> 'INBOX' or person is not null or status = 'UNDELIVERABLE') not valid;
-- Of the few that go there: nothing that was kept before did.
create index message_inbox_ix on message (person, id) where channel = 'INBOX' and status in ('ACCEPTED', 'DELIVERED');
