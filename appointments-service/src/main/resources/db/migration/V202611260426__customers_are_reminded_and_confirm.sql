-- Why: about one booked visit in ten is missed. When each is to be reminded of stands here, written with each change of the visit, so that the
-- job that reminds finds what is due by an index and nothing else; a row goes when it is told, or is no longer of use.

create table booking_reminder (
    booking uuid not null,
    reminder text not null,
    due_at timestamptz not null,
    constraint booking_reminder_pk primary key (booking, reminder),
    constraint booking_reminder_booking_fk foreign key (booking) references booking (id),
    constraint booking_reminder_known check (reminder in ('TWO_DAYS', 'TWO_HOURS'))
);
create index booking_reminder_due_ix on booking_reminder (due_at);

-- Visits that were booked before are reminded of too, as far as the time for it has not passed.
insert into booking_reminder (booking, reminder, due_at)
select b.id, due.reminder, due.at from booking b, lateral (values
    ('TWO_DAYS', (b.starts_at at time zone 'Europe/Riga' - interval '2 days') at time zone 'Europe/Riga'),
    ('TWO_HOURS', b.starts_at - interval '2 hours')) as due (reminder, at)
where b.status = 'BOOKED' and due.at > now();

alter table booking add column confirmed_at timestamptz;

-- What an entry in a calendar says of the place; null of a place that was not told again since.
alter table place
    add column name jsonb,
    add column address text;
