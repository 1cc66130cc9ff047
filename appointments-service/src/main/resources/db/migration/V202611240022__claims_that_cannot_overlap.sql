-- Why: nobody is ever booked twice into one chair, whatever the code above does (C1, R2). A claim is one counter for one stretch
-- of time; the exclusion constraint is the guarantee, for any number of instances. Only live claims are kept, so the cost of a
-- search does not grow with the bookings stored. The booking may be written after its claim: hence the deferred foreign key.

create extension if not exists btree_gist;

create table claim (
    id uuid not null,
    place text not null,
    counter text not null,
    during tstzrange not null,
    booking uuid not null,
    constraint claim_pk primary key (id),
    constraint claim_booking_fk foreign key (booking) references booking (id) deferrable initially deferred,
    constraint claim_during_bounded check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    constraint claim_during_one_day check (upper(during) - lower(during) <= interval '24 hours'),
    constraint claim_no_overlap exclude using gist (counter with =, during with &&)
);
create index claim_place_ix on claim (place, lower(during));
create index claim_booking_ix on claim (booking);
create index claim_end_ix on claim (upper(during));
