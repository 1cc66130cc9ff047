-- Why: beside who reads and writes, in a transaction of its own, the constraints of the migration before are looked up in all rows.

alter table message validate constraint message_about_kind_known;
alter table message validate constraint message_priority_known;
alter table message validate constraint message_channel_known;
alter table message validate constraint message_status_known;
alter table message validate constraint message_due_while_under_way;
alter table message validate constraint message_ended;
alter table message validate constraint message_sendable;
alter table message validate constraint message_instead_of_fk;
