-- Why: the check of the migration before holds for what was there already; it is validated by itself, so that nobody waits while the table is read.

alter table message validate constraint message_kind_known;
