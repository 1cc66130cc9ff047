-- Why: whoever asks at a visit that was called twice why somebody else was called before gets the reason of each call, so it stands with its step and is
-- not overwritten by the next (V5). Steps from before keep none; of the last call it stands with the visit.

alter table queue_step add column why text;

-- Whom a visit is handed to has to work at the place. Of those told before nothing is known until the directory tells them again.
alter table employee add column place text;

-- Whoever takes a ticket and needs an interpreter is shown so to those who plan the day, as who has booked is (C8).
alter table queue_entry add column interpreter boolean not null default false;

-- What staff set for a place is gone with the next change, and the audit keeps no values: whoever was refused or passed by a rule has to be able to see
-- later which one held (V5). Each change leaves what it set; nothing personal is in it, and nothing of it is changed or deleted.
create table rule_change (
    id uuid not null,
    place text not null,
    kind text not null,
    told jsonb not null,
    set_by text not null,
    set_at timestamptz not null,
    constraint rule_change_pk primary key (id),
    constraint rule_change_kind_known check (kind in ('QUEUE_RULE', 'BOOKING_RULES', 'COUNTER', 'TICKETS', 'LATE_NOTICE'))
);
create index rule_change_place_ix on rule_change (place, id);
