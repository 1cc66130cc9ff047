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
