-- Why: a client finds what it booked, the newest first, and staff find the visits of a place by their days; a page of either costs the same
-- however many were booked before.

create index booking_client_ix on booking (client, id desc) where person is null and channel <> 'STAFF';
create index booking_client_person_ix on booking (client, person, id desc) where person is not null and channel <> 'STAFF';
create index booking_place_ix on booking (place, starts_at, id);
