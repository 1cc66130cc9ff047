-- Why: how soon and how far ahead visits are booked over which channel, what is kept for whom, and how long a counter rests after a visit,
-- is for the manager of each place to say. Only what a place has set stands here; for all others the rules of the office hold.

create table booking_rules (
    place text not null,
    version bigint not null,
    buffer_minutes integer not null,
    constraint booking_rules_pk primary key (place),
    constraint booking_rules_buffer_not_negative check (buffer_minutes >= 0)
);

create table booking_channel_rule (
    place text not null,
    channel text not null,
    notice_minutes integer not null,
    furthest_days integer not null,
    share_percent integer not null,
    release_days integer not null,
    constraint booking_channel_rule_pk primary key (place, channel),
    constraint booking_channel_rule_place_fk foreign key (place) references booking_rules (place),
    constraint booking_channel_rule_channel_known check (channel in ('CUSTOMER', 'PORTAL', 'FRONT_END', 'STAFF', 'LIVE_QUEUE')),
    constraint booking_channel_rule_not_negative check (notice_minutes >= 0 and furthest_days >= 0 and release_days >= 0),
    constraint booking_channel_rule_share_known check (share_percent between 0 and 100)
);
