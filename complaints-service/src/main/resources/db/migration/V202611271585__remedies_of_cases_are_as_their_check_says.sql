-- Why: the check of ended remedies was added without a look at what is there; this one lets others read and write meanwhile.

alter table case_remedy validate constraint case_remedy_ending_ck;
