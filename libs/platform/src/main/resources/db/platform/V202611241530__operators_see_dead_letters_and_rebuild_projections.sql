-- Dead letters are listed, tried again and given up by operators, who must not undo each other's decisions: hence the version.
alter table parked_event add column version bigint not null default 0;
create index parked_event_dead on parked_event (id) where dead_since is not null;

-- A projection is made anew from its topic by whichever instance takes the lease; if that one dies, another goes on.
create table projection_rebuild (
  id           uuid        not null,
  consumer     text        not null,
  requested_at timestamptz not null default now(),
  leased_until timestamptz not null default now(),
  worker       uuid,
  read         bigint      not null default 0,
  finished_at  timestamptz,
  constraint projection_rebuild_pk primary key (id)
);
create unique index projection_rebuild_one_at_a_time on projection_rebuild (consumer) where finished_at is null;
