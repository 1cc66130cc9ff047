-- Why: the person reads in plain words what became of their case, and staff who did what and when. Each entry is written with the change that it tells of, and none
-- ever changes.

create table case_timeline_entry (
    id uuid not null,
    case_file uuid not null,
    what text not null,
    happened_at timestamptz not null,
    employee text,
    words text,
    day date,
    authority text,
    constraint case_timeline_entry_pk primary key (id),
    constraint case_timeline_entry_case_file_fk foreign key (case_file) references case_file (id)
);
create index case_timeline_entry_case_file_ix on case_timeline_entry (case_file, id);
