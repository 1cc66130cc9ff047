-- Why: an error that the official above does not take up in time is told to the next one, until the head office has it (P9). Who was told and when stays known,
-- who erred may say what they have to say, and a customer who is told in person also learns how to complain.

alter table service_error
    add column take_up_by date,
    add column statement text,
    add column stated_at timestamptz,
    add column notice text;
create index service_error_take_up_ix on service_error (take_up_by) where take_up_by is not null;
create index service_error_pattern_ix on service_error (place, happened_on, kind);

create table service_error_told (
    service_error uuid not null,
    position integer not null,
    official text,
    told_at timestamptz not null,
    constraint service_error_told_pk primary key (service_error, position),
    constraint service_error_told_service_error_fk foreign key (service_error) references service_error (id)
);
insert into service_error_told (service_error, position, official, told_at) select id, 0, official, reported_at from service_error;
update service_error set take_up_by = cast(reported_at as date) where status = 'REPORTED' and official is not null;
