-- Why: the constraint of the migration before is looked up in all rows, beside who reads and writes.

alter table message validate constraint message_taken_whole;
