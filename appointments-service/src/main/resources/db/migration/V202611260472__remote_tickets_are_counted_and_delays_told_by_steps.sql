-- Why: whoever is not signed in takes the place of somebody else by a second ticket, as a person would. They are known again by the keyed hash of the
-- contact alone, and the rest is limited for each client.

alter table queue_entry
    add column contact_email_hash text,
    add column contact_phone_hash text;

-- And: whoever was told of 40 minutes need not be written to for 45, and wants to know when the place is on time again. So what somebody was told last,
-- of the start that the visit has, stands in one row.

delete from late_notice older using late_notice newer
where older.booking = newer.booking and (older.told_at, older.minutes) < (newer.told_at, newer.minutes);
alter table late_notice
    drop constraint late_notice_pk,
    drop constraint late_notice_minutes_positive,
    add column starts_at timestamptz,
    add constraint late_notice_pk primary key (booking),
    add constraint late_notice_minutes_not_negative check (minutes >= 0);
update late_notice n set starts_at = b.starts_at from booking b where b.id = n.booking;
