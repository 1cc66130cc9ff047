-- Why: examiner, superior and manager are warned before the last day of a case, each once. Which stage was told of for which last day stands beside the case, so
-- that what is to be told next, and what was counted anew meanwhile, is found along indexes that hold nothing else.

alter table case_file
    add column warned_due date,
    add column warned integer not null default 0,
    add column warn_on date,
    add constraint case_file_warned_ck check (warned between 0 and 4) not valid;
create index case_file_unplanned_ix on case_file (id) where status in ('RECEIVED', 'IN_EXAMINATION') and warned_due is distinct from due;
create index case_file_warn_on_ix on case_file (warn_on) where status in ('RECEIVED', 'IN_EXAMINATION');
create index case_file_overdue_ix on case_file (kind, due) where status in ('RECEIVED', 'IN_EXAMINATION');
