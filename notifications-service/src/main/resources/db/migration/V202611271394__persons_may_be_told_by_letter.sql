-- Why: who chooses letters says where to (V3).

alter table contact_preference add column postal_address text;
