-- Why: beside who reads and writes, in a transaction of its own, the constraint of the migration before is looked up in all rows.

alter table message validate constraint message_kind_known;
