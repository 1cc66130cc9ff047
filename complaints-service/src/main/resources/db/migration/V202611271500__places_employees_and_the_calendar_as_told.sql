-- Why: a case belongs to a place, concerns an employee, is examined by another and has terms in working days. What divisions-service tells of these is kept here
-- as it was told last, so that no case waits for another service.

create table place (
    id text not null,
    parent text,
    kind text not null,
    name jsonb not null,
    constraint place_pk primary key (id)
);
create index place_parent_ix on place (parent);
create index place_kind_ix on place (kind, id);

create table employee (
    id text not null,
    subject text,
    name text not null,
    place text,
    superior text,
    stands_in text[] not null,
    gone boolean not null,
    constraint employee_pk primary key (id),
    constraint employee_subject_uq unique (subject)
);
create index employee_place_ix on employee (place, id);

create table calendar_year (
    year integer not null,
    whole boolean not null,
    revision integer not null,
    constraint calendar_year_pk primary key (year)
);
create table calendar_day (
    day date not null,
    year integer not null,
    working boolean not null,
    constraint calendar_day_pk primary key (day)
);
create index calendar_day_year_ix on calendar_day (year, day);
