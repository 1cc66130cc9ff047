-- A trigger keeps honest code from changing audit rows; only a chain shows what somebody with the owner's rights has changed.
-- Sealing happens a moment after the commit and for many rows at once, so that writers never wait for each other.
create table audit_unsealed (
  entry uuid not null,
  constraint audit_unsealed_pk primary key (entry)
);

create table audit_seal (
  number    bigint      not null,
  entries   uuid[]      not null,
  digest    text        not null,
  sealed_at timestamptz not null,
  constraint audit_seal_pk primary key (number)
);

create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function refuse_change();

create function await_seal() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (entry) values (new.id);
  return null;
end
$$;

create trigger audit_entry_awaits_seal after insert on audit_entry for each row execute function await_seal();

insert into audit_unsealed (entry) select id from audit_entry;
