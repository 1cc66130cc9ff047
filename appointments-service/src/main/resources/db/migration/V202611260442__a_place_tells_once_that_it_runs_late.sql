-- Why: who is booked while a place runs late is told of the same delay once, however often it is announced.

create table late_notice (
    booking uuid not null,
    minutes integer not null,
    told_at timestamptz not null,
    constraint late_notice_pk primary key (booking, minutes),
    constraint late_notice_booking_fk foreign key (booking) references booking (id),
    constraint late_notice_minutes_positive check (minutes > 0)
);

-- Days of queues that have not ended yet are few.
create index queue_day_open_ix on queue_day (day) where closed_at is null;
-- So are visits whose start has passed and that nobody has come for: their days are ended, too.
create index booking_not_come_ix on booking (starts_at) where status = 'BOOKED';
