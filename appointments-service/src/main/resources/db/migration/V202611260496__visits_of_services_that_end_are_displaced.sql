-- Why: a service may end before the day of a visit that is booked for it. Nobody can serve that visit, so its customer is told and another time proposed
-- as for any other that its place cannot receive (C1, H3); staff see that it was the service.

alter table booking
    drop constraint booking_disturbed_cause_known,
    add constraint booking_disturbed_cause_known check (disturbed_cause in ('HOURS', 'COUNTERS', 'SERVICE'));

-- Services that can be booked for other days than before, until the places with visits for them have been looked at, one in each transaction.
create table changed_service (
    service text not null,
    noted_at timestamptz not null,
    constraint changed_service_pk primary key (service)
);

-- By whichever release it is told: an instance of the one before runs beside this one for some minutes. Only days matter; a longer visit keeps its time.
create function service_days(versions jsonb, bookable boolean) returns jsonb
language sql immutable
return case
    when versions is not null then (
        select coalesce(jsonb_agg(jsonb_build_array(each -> 'from', each -> 'to') order by each ->> 'from', each ->> 'to'), '[]')
        from jsonb_array_elements(versions) each
        where cast(each ->> 'bookable' as boolean))
    when bookable then '[[null, null]]'
    else '[]'
end;

create function note_changed_service() returns trigger
language plpgsql
as $$
begin
    insert into changed_service as c (service, noted_at) values (new.id, now())
    on conflict (service) do update set noted_at = greatest(c.noted_at, excluded.noted_at);
    return null;
end
$$;

create trigger service_changed after update on service
for each row
when (service_days(old.versions, old.bookable) is distinct from service_days(new.versions, new.bookable))
execute function note_changed_service();

-- Ends that were told before are looked at as well; not before the instances of the release before are gone, which take such a visit for one that stands.
insert into changed_service (service, noted_at)
select id, now() + interval '15 minutes' from service where versions is not null;
