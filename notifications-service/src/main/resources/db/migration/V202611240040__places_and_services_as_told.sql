-- Why: a message names the place and the services in the person's language without asking another service, so what
-- divisions-service tells of them is kept here as it was told last.

create table place (
    id text not null,
    parent text,
    name jsonb not null,
    address jsonb,
    phones jsonb not null,
    emails jsonb not null,
    house_rules jsonb not null,
    constraint place_pk primary key (id)
);

create table service (
    id text not null,
    name jsonb not null,
    bring jsonb not null,
    constraint service_pk primary key (id)
);
