-- Why: a complaint names a service and a clause of the standard, and a case is passed on to an authority. Which there are is told by divisions-service, and kept
-- here so that no case waits for another service.

create table directory_entry (
    listing text not null,
    id text not null,
    name jsonb not null,
    constraint directory_entry_pk primary key (listing, id),
    constraint directory_entry_listing_ck check (listing in ('AUTHORITY', 'SERVICE', 'CLAUSE'))
);
