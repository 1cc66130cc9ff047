-- Why: who finds no time, or only a late one, waits for an earlier one at some places and days. A wish is either for a booked visit, whose customer and
-- services it has, or for one that there is not yet: then it keeps of the customer what a booking keeps, encrypted, and goes some weeks after its end.
-- A time that is offered is kept by a claim of the same id, so that the constraint of the claims makes two offers for one time impossible; an
-- offer that has ended stays, so that nobody is offered the same again. Where capacity has grown stands as a mark until the line was looked at.

create table wish (
    id uuid not null,
    version bigint not null,
    reference text not null,
    status text not null,
    ended_because text,
    booking uuid,
    visit_made uuid,
    wanted text[] not null,
    places text[] not null,
    features text[] not null,
    wanted_from timestamptz not null,
    wanted_until timestamptz not null,
    weekdays integer not null,
    earliest_minute integer,
    latest_minute integer,
    channel text not null,
    client text,
    subject text,
    on_behalf boolean not null,
    person uuid,
    manage_token_hash text,
    contact_name text,
    contact_email text,
    contact_phone text,
    contact_email_hash text,
    contact_phone_hash text,
    company_registration text,
    company_name text,
    company_hash text,
    language text not null,
    interpreter boolean not null,
    since timestamptz not null,
    look_at timestamptz not null,
    lapses integer not null,
    ended_at timestamptz,
    constraint wish_pk primary key (id),
    constraint wish_booking_fk foreign key (booking) references booking (id),
    constraint wish_status_known check (status in ('WAITING', 'OFFERED', 'RESTING', 'ENDED')),
    constraint wish_end_known check (
        ended_because in ('ACCEPTED', 'WITHDRAWN', 'DAYS_OVER', 'VISIT_CANCELLED', 'VISIT_STARTED')),
    constraint wish_end_whole check (
        (status = 'ENDED') = (ended_at is not null) and (ended_at is null) = (ended_because is null)),
    constraint wish_of_visit_or_customer check (booking is null or (cardinality(wanted) = 0 and contact_email is null and contact_phone is null)),
    constraint wish_reachable check (booking is not null or contact_email is not null or contact_phone is not null),
    constraint wish_for_something check (booking is not null or cardinality(wanted) > 0),
    constraint wish_places_named check (cardinality(places) > 0),
    constraint wish_days_in_order check (wanted_from < wanted_until),
    constraint wish_weekdays_some check (weekdays between 1 and 127),
    constraint wish_lapses_counted check (lapses >= 0)
);
-- One live wish for a visit.
create unique index wish_live_uq on wish (booking) where status <> 'ENDED' and booking is not null;
create index wish_booking_ix on wish (booking);
create index wish_line_ix on wish using gin (places) where status <> 'ENDED';
create index wish_look_ix on wish (look_at) where status <> 'ENDED';
create index wish_person_ix on wish (person, id) where person is not null;
create index wish_email_ix on wish (contact_email_hash) where contact_email_hash is not null and status <> 'ENDED';
create index wish_phone_ix on wish (contact_phone_hash) where contact_phone_hash is not null and status <> 'ENDED';
create index wish_ended_ix on wish (ended_at) where ended_at is not null;

create table wish_offer (
    id uuid not null,
    wish uuid not null,
    place text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    slot text not null,
    made_at timestamptz not null,
    answer_by timestamptz not null,
    ended_at timestamptz,
    outcome text,
    constraint wish_offer_pk primary key (id),
    constraint wish_offer_wish_fk foreign key (wish) references wish (id),
    constraint wish_offer_outcome_known check (outcome in ('ACCEPTED', 'DECLINED', 'LAPSED', 'TAKEN_BACK')),
    constraint wish_offer_end_whole check ((ended_at is null) = (outcome is null)),
    constraint wish_offer_answered_before check (answer_by < starts_at)
);
create index wish_offer_wish_ix on wish_offer (wish);
create unique index wish_offer_open_uq on wish_offer (wish) where ended_at is null;
create index wish_offer_due_ix on wish_offer (answer_by) where ended_at is null;

create table waiting_mark (
    id uuid not null,
    place text not null,
    first_day date not null,
    last_day date not null,
    due_at timestamptz not null,
    constraint waiting_mark_pk primary key (id),
    constraint waiting_mark_days_in_order check (first_day <= last_day)
);
create index waiting_mark_due_ix on waiting_mark (due_at);
