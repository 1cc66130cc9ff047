-- Why: what is over its time is erased (P5). Cases and questions go as a whole, as figures of them are kept apart; whatever belongs to one goes with it, so that no
-- feature can be forgotten. Of errors what is personal goes, and place, kind, days and whether there was an apology stay: patterns and reports count them.

do $$
declare
    held record;
begin
    for held in
        with recursive owner (id) as (
            select unnest(array['case_file'::regclass::oid, 'enquiry'::regclass::oid])
            union
            select c.conrelid from pg_constraint c join owner o on c.confrelid = o.id where c.contype = 'f')
        select c.conrelid::regclass as part, c.conname as name, regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '') as said
        from pg_constraint c join owner o on c.confrelid = o.id
        where c.contype = 'f' and c.confdeltype = 'a' and c.conrelid not in ('case_file'::regclass, 'enquiry'::regclass)
    loop
        execute format('alter table %s drop constraint %I, add constraint %I %s on delete cascade not valid', held.part, held.name, held.name, held.said);
    end loop;
end $$;

create index case_file_kept_ix on case_file (received_at) where status in ('DECIDED', 'FORWARDED', 'WITHDRAWN');
create index enquiry_kept_ix on enquiry (asked_at) where status in ('ANSWERED', 'WITHDRAWN');

alter table service_error
    add column erased_at timestamptz,
    alter column employee drop not null,
    alter column account drop not null,
    alter column reported_by drop not null,
    drop constraint service_error_settled_ck,
    add constraint service_error_settled_ck check (
        status not in ('SETTLED', 'CLOSED') or erased_at is not null or apology_way is not null and correction is not null or no_contact_reason is not null) not valid,
    add constraint service_error_erased_ck check (
        erased_at is not null and status = 'CLOSED' and employee is null and account is null and contact is null and reported_by is null
        or erased_at is null and employee is not null and account is not null and reported_by is not null) not valid;
create index service_error_kept_ix on service_error (reported_at) where erased_at is null and status = 'CLOSED';
alter table service_error_remedy
    alter column words drop not null,
    alter column owner drop not null,
    drop constraint service_error_remedy_given_up_ck,
    add constraint service_error_remedy_given_up_ck check (outcome is distinct from 'GIVEN_UP' or outcome_reason is not null or words is null) not valid;
