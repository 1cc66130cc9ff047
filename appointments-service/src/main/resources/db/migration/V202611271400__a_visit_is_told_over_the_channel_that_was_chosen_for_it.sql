-- Why: whoever books may say over which channel they want to be told of this visit or wish, whatever they prefer else (V3).

alter table booking add column contact_channel text;
alter table booking add constraint booking_contact_channel_known check (contact_channel in ('EMAIL', 'SMS', 'INBOX', 'E_ADDRESS', 'LETTER')) not valid;
alter table wish add column contact_channel text;
alter table wish add constraint wish_contact_channel_known check (contact_channel in ('EMAIL', 'SMS', 'INBOX', 'E_ADDRESS', 'LETTER')) not valid;
