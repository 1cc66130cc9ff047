-- Why: the check of the migration before was added without a look at the rows that were there, which would have locked the table.

alter table message validate constraint message_inbox_person;
