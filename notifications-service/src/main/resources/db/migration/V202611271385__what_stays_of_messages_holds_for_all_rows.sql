-- Why: beside who reads and writes, in a transaction of its own, the constraints of the migration before are looked up in all rows.

alter table message validate constraint message_deemed_whole;
alter table message validate constraint message_deemed_open;
alter table message validate constraint message_deemed_once_sent;
alter table message validate constraint message_sendable;
alter table message validate constraint message_erased;
alter table message validate constraint message_inbox_person;
