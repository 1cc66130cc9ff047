-- A relay that was paused beyond its lease may put an older event behind a newer one, which then is the last of its aggregate on a
-- compacted topic. It notes the aggregate here; the relay that holds the shard now sends the newest event once more, and takes the note away.
create table outbox_late (
  aggregatetype text        not null,
  aggregateid   text        not null,
  shard         smallint    not null,
  created_at    timestamptz not null,
  repeat_at     timestamptz not null,
  constraint outbox_late_pk primary key (aggregatetype, aggregateid),
  constraint outbox_late_shard_known check (shard between 0 and 15)
);
comment on column outbox_late.created_at is 'of the event that came late';
comment on column outbox_late.repeat_at is 'until then the late event may still be under way';
