-- Why: a long question is answered later over a channel that the customer prefers, by a date that they are told (T2, R6). Who forgot it is reminded before that
-- date, and an auditor sees which dates were moved and why.

create table enquiry (
    id uuid not null,
    version bigint not null,
    reference text not null,
    status text not null,
    question text not null,
    place text not null,
    topic text,
    language text not null,
    channel text not null,
    contact_name text,
    contact_email text,
    contact_phone text,
    person uuid,
    client text,
    taken_by text,
    responsible text,
    asked_at timestamptz not null,
    promised date not null,
    remind_on date,
    answer text,
    answered_by text,
    answered_at timestamptz,
    verbal boolean,
    withdrawn_at timestamptz,
    constraint enquiry_pk primary key (id),
    constraint enquiry_reference_uq unique (reference),
    constraint enquiry_status_ck check (status in ('ASKED', 'ASSIGNED', 'ANSWERED', 'WITHDRAWN')),
    constraint enquiry_contact_ck check (contact_email is not null or contact_phone is not null),
    constraint enquiry_responsible_ck check (status <> 'ASSIGNED' or responsible is not null),
    constraint enquiry_answer_ck check ((status = 'ANSWERED') = (answered_at is not null and answered_by is not null and answer is not null and verbal is not null)),
    constraint enquiry_withdrawn_ck check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
    constraint enquiry_remind_ck check (remind_on is null or status in ('ASKED', 'ASSIGNED'))
);
create index enquiry_place_ix on enquiry (place, id desc);
create index enquiry_responsible_ix on enquiry (responsible, id desc) where status in ('ASKED', 'ASSIGNED');
create index enquiry_person_ix on enquiry (person, id desc);
create index enquiry_remind_ix on enquiry (remind_on) where remind_on is not null;
create index enquiry_promised_ix on enquiry (promised) where status in ('ASKED', 'ASSIGNED');

create table enquiry_move (
    id uuid not null,
    enquiry uuid not null,
    before date not null,
    promised date not null,
    reason text not null,
    moved_by text not null,
    moved_at timestamptz not null,
    constraint enquiry_move_pk primary key (id),
    constraint enquiry_move_enquiry_fk foreign key (enquiry) references enquiry (id)
);
create index enquiry_move_enquiry_ix on enquiry_move (enquiry, id);
