-- Why: an official reply says what the office holds to, in the official language (R6), and whoever looks at a message must see whether it is one. Of what was
-- written before it is not known, so it stays null there.

alter table message add column official boolean;
alter table message_batch add column official boolean;
