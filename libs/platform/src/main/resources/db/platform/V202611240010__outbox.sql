-- A change and the event that tells it commit together: the event waits here until the broker has acknowledged it.
-- Columns bear the names of Debezium's outbox event router, so that Debezium can take the place of our relay
-- (its route.topic.replacement is the routed value alone: the kind of aggregate is the topic). Sent rows leave by dropping the
-- partition of their day; partitions are made ahead by the service. There is no default partition: it would collect rows that never leave.
create table outbox (
  id            uuid        not null,
  aggregatetype text        not null,
  aggregateid   text        not null,
  type          text        not null,
  payload       text        not null,
  sequence      bigint      not null,
  dataschema    text        not null,
  traceparent   text,
  shard         smallint    not null,
  created_at    timestamptz not null,
  sent_at       timestamptz,
  constraint outbox_pk primary key (created_at, id),
  constraint outbox_shard_known check (shard between 0 and 15)
) partition by range (created_at);

create index outbox_unsent on outbox (shard, created_at) where sent_at is null;

-- The row lock on this row gives the events of one aggregate their order, and last_at keeps created_at in the same order,
-- whatever the clock does. Rows stay: a sequence must never start anew.
create table outbox_sequence (
  aggregatetype text        not null,
  aggregateid   text        not null,
  last          bigint      not null,
  last_at       timestamptz not null,
  constraint outbox_sequence_pk primary key (aggregatetype, aggregateid)
);

-- A row that the broker will not take (too large, say) holds back its own aggregate until it gets through.
create table outbox_blocked (
  aggregatetype   text        not null,
  aggregateid     text        not null,
  id              uuid        not null,
  attempts        integer     not null,
  last_error      text        not null,
  next_attempt_at timestamptz not null,
  constraint outbox_blocked_pk primary key (aggregatetype, aggregateid)
);

-- Relays that are alive, so that each takes its share of the shards and no more.
create table outbox_relay (
  id          uuid        not null,
  alive_until timestamptz not null,
  constraint outbox_relay_pk primary key (id)
);

create table outbox_lease (
  shard        smallint    not null,
  relay        uuid,
  leased_until timestamptz not null,
  constraint outbox_lease_pk primary key (shard),
  constraint outbox_lease_shard_known check (shard between 0 and 15)
);
insert into outbox_lease (shard, leased_until) select shard, now() from generate_series(0, 15) shard;
