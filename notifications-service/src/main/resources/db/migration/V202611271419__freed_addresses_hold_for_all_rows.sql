-- Why: the check of the migration before is looked up in all rows, beside who reads and writes.

alter table suppressed_address validate constraint suppressed_address_released;
