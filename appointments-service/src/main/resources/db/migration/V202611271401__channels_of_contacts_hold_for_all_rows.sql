-- Why: the checks of the migration before were added without a look at the rows that were there, which would have locked the tables.

alter table booking validate constraint booking_contact_channel_known;
alter table wish validate constraint wish_contact_channel_known;
