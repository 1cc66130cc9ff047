-- Why: the checks of kinds and of what was moved were added without a look at what is there; this one lets others read and write meanwhile.

alter table case_timeline_entry validate constraint case_timeline_entry_kind_ck;
alter table case_figure validate constraint case_figure_in_time_ck;
