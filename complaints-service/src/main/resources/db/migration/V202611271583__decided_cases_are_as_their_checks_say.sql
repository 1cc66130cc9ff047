-- Why: the checks of decided cases were added without a look at what is there; this one lets others read and write meanwhile.

alter table case_file validate constraint case_file_outcome_ck;
alter table case_file validate constraint case_file_decided_ck;
alter table case_file validate constraint case_file_proposal_ck;
