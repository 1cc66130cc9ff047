-- Why: the checks of disputes were added without a look at what is there; this one lets others read and write meanwhile.

alter table case_file validate constraint case_file_dispute_ck;
alter table case_file validate constraint case_file_timeliness_ck;
