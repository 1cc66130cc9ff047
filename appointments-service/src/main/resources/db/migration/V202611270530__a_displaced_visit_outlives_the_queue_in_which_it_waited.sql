-- Why: who came though the office had said that their visit cannot be at its time, and waited until the place closed, keeps the visit and what is proposed to
-- it (ADR 0140), and comes into a queue anew. So the place in the queue that ended gives the booking back, and keeps which it was; only wider than what it
-- takes the place of, so no row has to be looked at for it.

alter table queue_entry add column booking_given_back uuid;
alter table queue_entry drop constraint queue_entry_booked_as_such;
alter table queue_entry add constraint queue_entry_booked_as_such check (
    (kind = 'BOOKED') = (coalesce(booking, booking_given_back) is not null and booked_for is not null)) not valid;
