-- Why: whoever receives a customer with whom there was an incident has to know it, and nobody else (P10). What complaints-service tells of it is that there was one.

create table visit_incident (
    incident uuid not null,
    place text not null,
    visit uuid not null,
    contact_ended boolean not null,
    constraint visit_incident_pk primary key (incident)
);
create index visit_incident_visit_ix on visit_incident (visit);
