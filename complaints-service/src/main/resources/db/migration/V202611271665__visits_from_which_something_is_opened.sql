-- Why: a spoken submission, an error and an incident are opened from a visit with what is known of it, so nobody is asked twice (P6, P9, P10). Appointments-service
-- tells of it; who has to be asked for it only where it isn't known. It is kept for some months only: the index is for its erasing.

create table visit (
    id uuid not null,
    place text not null,
    service text not null,
    language text not null,
    contact_name text,
    contact_email text,
    contact_phone text,
    contact_address text,
    came_at timestamptz not null,
    ended_at timestamptz,
    employee text,
    constraint visit_pk primary key (id),
    constraint visit_ended_ck check ((ended_at is null) = (employee is null))
);
create index visit_came_at_ix on visit (came_at);
