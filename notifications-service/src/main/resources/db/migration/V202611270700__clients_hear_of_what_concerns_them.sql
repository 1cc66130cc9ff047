-- Why: clients hear what became of what they booked, and what has changed of reference data, without asking for everything again: in a feed, and over
-- webhooks. Nothing in it is personal. The transaction that wrote a row is its place in the order (xid, id): all rows of transactions that have ended are
-- before all of those that have not. Rows leave by dropping the partition of their day; partitions are made ahead by the service.

create table client_event (
    id uuid not null,
    recorded_at timestamptz not null,
    xid xid8 not null default pg_current_xact_id(),
    type text not null,
    occurred_at timestamptz not null,
    subject text not null,
    link text not null,
    place text,
    client text,
    constraint client_event_pk primary key (recorded_at, id)
) partition by range (recorded_at);
create index client_event_heard_ix on client_event (client, xid, id);
