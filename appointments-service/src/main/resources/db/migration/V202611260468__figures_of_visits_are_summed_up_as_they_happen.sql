-- Why: how many come, wait, are served and stay away is asked by place, service, channel and time (V1, V3), for a year and more, and no such question may
-- scan all visits. So their figures are summed up as things happen. ADR 0144 says what counts when.

-- What has changed, and is to be counted anew; emptied by the job that does. Nothing of it tells a person.
create table figure_due (
    id bigint generated always as identity,
    subject uuid not null,
    kind text not null,
    at timestamptz not null,
    constraint figure_due_pk primary key (id),
    constraint figure_due_kind_known check (kind in ('BOOKING', 'TICKET'))
);

-- By triggers, so that no writer can forget it, an instance of the release before included: each change of a booking and each step of the visit day
-- writes its row of history in its transaction.
create function figure_due_of_booking() returns trigger language plpgsql as $$
begin
    insert into figure_due (subject, kind, at) values (new.booking, 'BOOKING', now());
    return null;
end $$;
create trigger figure_due_of_booking after insert on booking_change
    for each row execute function figure_due_of_booking();

create function figure_due_of_step() returns trigger language plpgsql as $$
begin
    insert into figure_due (subject, kind, at)
    select coalesce(e.booking, e.id), case when e.booking is null then 'TICKET' else 'BOOKING' end, now()
    from queue_entry e where e.id = new.entry;
    return null;
end $$;
create trigger figure_due_of_step after insert on queue_step
    for each row execute function figure_due_of_step();

-- What of a booking or ticket is in the sums, so that its next change adds no more than the difference.
create table figure_visit (
    subject uuid not null,
    cells jsonb not null,
    constraint figure_visit_pk primary key (subject)
);

-- Sums and counts only: whatever is averaged is divided when it is read. Hour -1 is the whole day. Service '*' is a visit as a whole, which counts once
-- there and once for each of its services; channel '*' is what belongs to none, the staffing of counters.
-- A column with a number counts those with at most so many days or minutes, and more than the column before says.
create table figure (
    place text not null,
    day date not null,
    hour smallint not null,
    service text not null,
    channel text not null,
    grain smallint not null generated always as (case when hour < 0 then 0 else 1 end + case when service = '*' then 0 else 2 end) stored,
    asked integer not null,
    visits integer not null,
    services integer not null,
    served integer not null,
    refused integer not null,
    contact_ended integer not null,
    no_shows integer not null,
    cancelled_by_customer integer not null,
    cancelled_by_staff integer not null,
    cancelled_by_rule integer not null,
    booked_seconds integer not null,
    served_seconds integer not null,
    staffed_seconds integer not null,
    lead_days integer not null,
    lead_0 integer not null,
    lead_1 integer not null,
    lead_2 integer not null,
    lead_3 integer not null,
    lead_5 integer not null,
    lead_7 integer not null,
    lead_10 integer not null,
    lead_14 integer not null,
    lead_21 integer not null,
    lead_30 integer not null,
    lead_45 integer not null,
    lead_60 integer not null,
    lead_more integer not null,
    waited_seconds integer not null,
    waited_5 integer not null,
    waited_10 integer not null,
    waited_15 integer not null,
    waited_20 integer not null,
    waited_30 integer not null,
    waited_45 integer not null,
    waited_60 integer not null,
    waited_90 integer not null,
    waited_120 integer not null,
    waited_more integer not null,
    service_seconds integer not null,
    service_5 integer not null,
    service_10 integer not null,
    service_15 integer not null,
    service_20 integer not null,
    service_30 integer not null,
    service_45 integer not null,
    service_60 integer not null,
    service_90 integer not null,
    service_120 integer not null,
    service_more integer not null,
    constraint figure_pk primary key (place, day, hour, service, channel),
    constraint figure_hour_known check (hour between -1 and 23)
);
create index figure_grain_ix on figure (grain, day, place);

-- Visits that were called with an announced need, by kind (V5).
create table figure_need (
    place text not null,
    day date not null,
    hour smallint not null,
    service text not null,
    channel text not null,
    need text not null,
    grain smallint not null generated always as (case when hour < 0 then 0 else 1 end + case when service = '*' then 0 else 2 end) stored,
    visits integer not null,
    constraint figure_need_pk primary key (place, day, hour, service, channel, need),
    constraint figure_need_hour_known check (hour between -1 and 23)
);
create index figure_need_grain_ix on figure_need (grain, day, place);

-- Days whose staffed minutes are in the sums: each once.
create table figure_staffed (
    place text not null,
    day date not null,
    constraint figure_staffed_pk primary key (place, day)
);

-- Its staff see the figures of all places. Known once the place is told again, or read anew by an operator's order.
alter table place add column head_office boolean not null default false;
