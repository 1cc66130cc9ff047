-- Why: a fee is computed by the price list of the day of the visit, and a refusal rests on the grounds of that day, also while
-- divisions-service is down. So all versions of a service are kept here as its events last told them, those of the past included.

create table service_terms (
    service text not null,
    told jsonb not null,
    constraint service_terms_pk primary key (service),
    constraint service_terms_of_service check (told ->> 'service' = service)
);

-- How places and authorities are called and reached, as a written decision names them; never by an id (P4).
create table letterhead (
    kind text not null,
    id text not null,
    told jsonb not null,
    constraint letterhead_pk primary key (kind, id),
    constraint letterhead_kind_known check (kind in ('PLACE', 'AUTHORITY'))
);
