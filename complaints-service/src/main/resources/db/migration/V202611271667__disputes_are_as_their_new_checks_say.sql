-- Why: the checks of the migration before hold for what was there already; they are validated by themselves, so that nobody waits while the table is read.

alter table case_file validate constraint case_file_dispute_notified_by_ck;
alter table case_file validate constraint case_file_dispute_of_one_act_ck;
alter table case_file validate constraint case_file_dispute_decided_case_fk;
