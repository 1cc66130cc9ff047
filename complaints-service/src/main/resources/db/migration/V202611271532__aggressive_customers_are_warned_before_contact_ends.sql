-- Why: whoever is aggressive is warned, the manager or the police are called, and only then contact may end (P10). The database holds that no contact ends
-- without a warning. Few may see it, and what is personal of it goes after its time (P5).

create table incident (
    id uuid not null,
    version bigint not null,
    number text not null,
    place text not null,
    ground text not null,
    account text,
    happened_at timestamptz not null,
    visit uuid,
    case_number text,
    recorded_by text,
    recorded_at timestamptz not null,
    changed_at timestamptz not null,
    status text not null,
    warned_at timestamptz,
    contact_ended_at timestamptz,
    erased_at timestamptz,
    constraint incident_pk primary key (id),
    constraint incident_number_uq unique (number),
    constraint incident_contact_ended_ck check (contact_ended_at is null or warned_at is not null and warned_at <= contact_ended_at),
    constraint incident_status_ck check (status <> 'CONTACT_ENDED' or contact_ended_at is not null),
    constraint incident_erased_ck
        check ((erased_at is null) = (recorded_by is not null and account is not null) and (erased_at is null or visit is null and case_number is null and status = 'CLOSED'))
);
create index incident_place_ix on incident (place, id desc);
create index incident_recorded_by_ix on incident (recorded_by, id desc);
create index incident_kept_ix on incident (recorded_at) where erased_at is null;

create table incident_present (
    incident uuid not null,
    employee text not null,
    constraint incident_present_pk primary key (incident, employee),
    constraint incident_present_incident_fk foreign key (incident) references incident (id)
);
create index incident_present_employee_ix on incident_present (employee, incident);

create table incident_step (
    id uuid not null,
    incident uuid not null,
    kind text not null,
    note text,
    done_by text,
    done_at timestamptz not null,
    constraint incident_step_pk primary key (id),
    constraint incident_step_incident_fk foreign key (incident) references incident (id)
);
create index incident_step_incident_ix on incident_step (incident, id);
