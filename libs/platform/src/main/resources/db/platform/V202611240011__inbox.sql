-- An event takes effect once: its id is recorded in the transaction of the effect.
create table inbox (
  consumer   text        not null,
  event_id   uuid        not null,
  applied_at timestamptz not null default now(),
  constraint inbox_pk primary key (consumer, event_id)
);
create index inbox_applied_at on inbox (applied_at);

-- Compacted topics keep the state of an aggregate for ever, longer than inbox remembers ids, and an old state may be sent again
-- after a newer one: what was applied last stands here.
create table inbox_position (
  consumer text   not null,
  topic    text   not null,
  key      text   not null,
  sequence bigint not null,
  constraint inbox_position_pk primary key (consumer, topic, key)
);

-- Events that failed, and behind them, in order of id, the later ones of the same aggregate. Only the first of an aggregate has
-- next_attempt_at; dead_since tells that it has used up its attempts and waits for an operator.
create table parked_event (
  id              bigint      generated always as identity,
  consumer        text        not null,
  topic           text        not null,
  key             text        not null,
  event_id        uuid        not null,
  headers         jsonb       not null,
  payload         bytea       not null,
  reason          text        not null,
  attempts        integer     not null,
  parked_at       timestamptz not null default now(),
  next_attempt_at timestamptz,
  dead_since      timestamptz,
  constraint parked_event_pk primary key (id),
  constraint parked_event_once unique (consumer, event_id)
);
create index parked_event_aggregate on parked_event (consumer, topic, key, id);
create index parked_event_due on parked_event (next_attempt_at) where next_attempt_at is not null;
