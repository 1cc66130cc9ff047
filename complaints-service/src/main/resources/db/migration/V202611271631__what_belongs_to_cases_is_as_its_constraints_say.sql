-- Why: beside who reads and writes, in a transaction of its own, all rows are held against the constraints of the migration before.

do $$
declare
    held record;
begin
    for held in
        select c.conrelid::regclass as part, c.conname as name from pg_constraint c
        where c.contype in ('c', 'f') and not c.convalidated and c.connamespace = current_schema()::regnamespace
    loop
        execute format('alter table %s validate constraint %I', held.part, held.name);
    end loop;
end $$;
alter table service_error validate constraint service_error_settled_ck;
alter table service_error validate constraint service_error_erased_ck;
alter table service_error_remedy validate constraint service_error_remedy_given_up_ck;
