-- Why: beside who reads and writes, in a transaction of its own, the constraint of the migration before is looked up in all rows.

alter table queue_entry validate constraint queue_entry_booked_as_such;
