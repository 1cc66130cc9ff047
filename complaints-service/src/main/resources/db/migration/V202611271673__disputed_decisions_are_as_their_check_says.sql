-- Why: in a migration of its own, so that the table is not locked while its rows are read.

alter table case_file validate constraint case_file_dispute_decided_at_ck;
