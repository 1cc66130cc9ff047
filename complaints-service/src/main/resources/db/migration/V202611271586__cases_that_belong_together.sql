-- Why: duplicates, joined cases and what follows from another one are found from either of them; two cases are linked by each kind once, whichever way round.

create table case_link (
    id uuid not null,
    case_file uuid not null,
    kind text not null,
    other uuid not null,
    linked_by text not null,
    linked_at timestamptz not null,
    constraint case_link_pk primary key (id),
    constraint case_link_case_file_fk foreign key (case_file) references case_file (id) on delete cascade,
    constraint case_link_other_fk foreign key (other) references case_file (id) on delete cascade,
    constraint case_link_kind_ck check (kind in ('DUPLICATE_OF', 'JOINED_WITH', 'FOLLOWS')),
    constraint case_link_other_ck check (other <> case_file)
);
create unique index case_link_pair_uq on case_link (least(case_file, other), greatest(case_file, other), kind);
create index case_link_case_file_ix on case_link (case_file, id desc);
create index case_link_other_ix on case_link (other, id desc);
