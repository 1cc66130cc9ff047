-- Why: beside who reads and writes, in a transaction of its own, the constraints of the migration before are looked up in all rows.

alter table message validate constraint message_kind_known;
alter table message validate constraint message_batch_fk;
alter table message validate constraint message_corrects_fk;
