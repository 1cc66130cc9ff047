-- Why: a search must cost the same whatever is booked, for one place or for all of them. So what each place can receive on a day stands
-- in one row, changed in the transaction that changes hours, counters, blocks or claims. The claims stay the truth, and their exclusion
-- constraint the guarantee: a row can be counted anew from them at any time. Rows are written often, hence the room left in each page.

create table day_capacity (
    place text not null,
    day date not null,
    longest integer not null,
    cells bytea not null,
    constraint day_capacity_pk primary key (place, day),
    constraint day_capacity_longest_not_negative check (longest >= 0)
) with (fillfactor = 60);
create index day_capacity_day_ix on day_capacity (day);

-- A hold is a claim that ends by itself. The defaults are for instances of the release before, which run beside during an upgrade.
alter table claim
    alter column booking drop not null,
    add column expires_at timestamptz,
    add column buffer_minutes integer not null default 0,
    add column channel text,
    add constraint claim_booking_or_hold check ((booking is null) = (expires_at is not null)),
    add constraint claim_buffer_not_negative check (buffer_minutes >= 0);
create index claim_hold_ix on claim (place, lower(during)) where expires_at is not null;
create index claim_expired_ix on claim (expires_at) where expires_at is not null;
