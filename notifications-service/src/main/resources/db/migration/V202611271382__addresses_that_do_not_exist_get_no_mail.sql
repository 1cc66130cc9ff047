-- Why: a mail to an address that does not exist is refused or returned each time, and who goes on sending to such addresses is soon taken by no server. An
-- address is known by a keyed hash alone. Who frees one ends its row; should mail to it fail again, there is another. One instance at a time
-- reads the mailbox of returned mails: who holds the lease.

create table suppressed_address (
    id uuid not null,
    version bigint not null,
    address_hash text not null,
    reason text not null,
    message uuid not null,
    suppressed_at timestamptz not null,
    released_at timestamptz,
    released_by text,
    release_reason text,
    constraint suppressed_address_pk primary key (id),
    constraint suppressed_address_message_fk foreign key (message) references message (id),
    constraint suppressed_address_released check ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null))
);
create unique index suppressed_address_held_uq on suppressed_address (address_hash) where released_at is null;
create index suppressed_address_history_ix on suppressed_address (address_hash, id);
create index suppressed_address_newest_ix on suppressed_address (id) where released_at is null;
create index suppressed_address_reason_ix on suppressed_address (reason, id) where released_at is null;
create index suppressed_address_message_ix on suppressed_address (message);

create table bounce_lease (
    mailbox text not null,
    holder uuid not null,
    held_until timestamptz not null,
    constraint bounce_lease_pk primary key (mailbox)
);
