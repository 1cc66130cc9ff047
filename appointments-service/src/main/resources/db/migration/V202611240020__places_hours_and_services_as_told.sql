-- Why: slot search and booking must go on while divisions-service is down, so what they need of it is kept here as its events
-- last told it. No foreign keys between these tables: the events of different topics arrive in any order.

create table place (
    id text not null,
    parent text,
    constraint place_pk primary key (id)
);

create table counter (
    id text not null,
    place text not null,
    number integer not null,
    constraint counter_pk primary key (id),
    constraint counter_number_positive check (number > 0)
);
create index counter_place_ix on counter (place, number);

-- Local times, not instants: if the rules of the zone change, published hours stay what they are on the wall.
create table opening (
    place text not null,
    day date not null,
    opens time not null,
    closes time not null,
    constraint opening_pk primary key (place, day, opens),
    constraint opening_order check (opens < closes)
);

create table service (
    id text not null,
    bookable boolean not null,
    minutes_per_person integer not null,
    constraint service_pk primary key (id),
    constraint service_minutes_positive check (minutes_per_person > 0 or not bookable)
);
