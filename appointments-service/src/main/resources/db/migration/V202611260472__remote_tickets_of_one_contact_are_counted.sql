-- Why: whoever is not signed in takes the place of somebody else by a second ticket, as a person would. They are known again by the keyed hash of the
-- contact alone, and the rest is limited for each client.

alter table queue_entry
    add column contact_email_hash text,
    add column contact_phone_hash text;
