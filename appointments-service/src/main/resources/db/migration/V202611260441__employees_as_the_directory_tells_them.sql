-- Why: who was served is told by whom (P11), also while divisions-service is down. Name and badge are ciphertext; who has left is not kept.

create table employee (
    id text not null,
    subject text not null,
    name text not null,
    badge text,
    constraint employee_pk primary key (id),
    constraint employee_subject_uq unique (subject)
);
