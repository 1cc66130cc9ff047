-- Why: who has neither a phone nor an e-mail address is written to by post (R1, V3), at the address that they left with the case or the question. It is kept as ciphertext. The
-- checks ask for no more than those before.

alter table case_file add column contact_address text;
alter table case_file drop constraint case_file_contact_ck;
alter table case_file add constraint case_file_contact_ck check (num_nonnulls(contact_email, contact_phone, contact_address) > 0) not valid;

alter table enquiry add column contact_address text;
alter table enquiry drop constraint enquiry_contact_ck;
alter table enquiry add constraint enquiry_contact_ck check (num_nonnulls(contact_email, contact_phone, contact_address) > 0) not valid;
