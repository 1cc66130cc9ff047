-- Why: whoever has neither mail nor phone leaves a postal address, also where they are told by letter that no gift is accepted (P7). It goes with the rest of the contact.

alter table gratitude_offer add column contact_address text;
alter table gratitude_offer drop constraint gratitude_offer_told_ck;
alter table gratitude_offer add constraint gratitude_offer_told_ck
    check (told <> 'MESSAGE' or erased_at is not null or num_nonnulls(contact_email, contact_phone, contact_address) > 0) not valid;
alter table gratitude_offer drop constraint gratitude_offer_erased_ck;
alter table gratitude_offer add constraint gratitude_offer_erased_ck check ((erased_at is null) = (declined_by is not null)
    and (erased_at is null or num_nonnulls(note, visit, contact_name, contact_email, contact_phone, contact_address) = 0)) not valid;
