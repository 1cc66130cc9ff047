-- Why: the checks of the migration before are looked up in all rows, beside who reads and writes.

alter table case_file validate constraint case_file_contact_ck;
alter table enquiry validate constraint enquiry_contact_ck;
