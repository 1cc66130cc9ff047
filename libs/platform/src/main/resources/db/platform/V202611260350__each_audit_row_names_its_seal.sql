-- Why: what was to be sealed stood in a queue, and a row that escaped the queue, or was taken out of it, lay without a seal for ever and
-- nothing told it. Now a row itself says under which seal it is; one that says nothing is sealed, wherever it came from, and is told while
-- it waits. Of a row nothing but that may change, and only once.
-- An instance of the release before may still seal, count and write rows: it is kept from sealing, and the tables are taken in the order in
-- which it takes them.
select pg_advisory_xact_lock('audit_seal'::regclass::bigint);
lock table audit_seal, audit_seal_head, audit_entry, audit_unsealed in access exclusive mode;

drop trigger audit_entry_awaits_seal on audit_entry;
drop function await_seal();
drop table audit_unsealed;
drop trigger audit_entry_append_only on audit_entry;

alter table audit_entry
  add column seal bigint constraint audit_entry_seal_counted check (seal > 0);

update audit_entry e set seal = listed.number
from (select number, unnest(entries) as entry from audit_seal) as listed
where e.id = listed.entry;

create index audit_entry_seal_idx on audit_entry (seal, id);

create trigger audit_entry_append_only before delete or truncate on audit_entry
  for each statement execute function refuse_change();

create function refuse_all_but_the_seal() returns trigger language plpgsql as $$
declare
  sealed audit_entry := old;
begin
  sealed.seal := new.seal;
  if old.seal is not null or sealed is distinct from new then
    raise exception '% is append-only', tg_table_name;
  end if;
  return new;
end
$$;

create trigger audit_entry_sealed_once before update on audit_entry
  for each row execute function refuse_all_but_the_seal();

-- What is proven of a seal has grown since the first ones, which must still fit.
alter table audit_seal add column rule smallint not null default 1;
alter table audit_seal alter column rule drop default;
alter table audit_seal_head add column rule smallint not null default 1;
alter table audit_seal_head alter column rule drop default;
