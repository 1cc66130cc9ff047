-- Why: nobody takes more times than they can come to, and nobody books the same thing twice by mistake. Whoever is not signed in is known by
-- the keyed hash of the contact alone. Visits that were booked before have none and are found again only by their person.

alter table booking
    add column contact_email_hash text,
    add column contact_phone_hash text,
    add column company_hash text;
create index booking_email_ix on booking (contact_email_hash, starts_at) where contact_email_hash is not null;
create index booking_phone_ix on booking (contact_phone_hash, starts_at) where contact_phone_hash is not null;
