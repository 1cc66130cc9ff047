-- Why: what is put right by a decision ends, done or given up for a reason, and what is overdue is found; a new fact opens a case once again, with a term of its own.

alter table case_file
    add column reopened_on date,
    add column remedies_due date;
create index case_file_remedies_ix on case_file (place, id desc) where remedies_due is not null;

alter table case_remedy
    add column ending text,
    add column ending_reason text,
    add column ended_at timestamptz,
    add constraint case_remedy_ending_ck check (
        (ending is null or ending in ('DONE', 'GIVEN_UP')) and (ending is null) = (ended_at is null)
        and coalesce(ending = 'GIVEN_UP', false) = (ending_reason is not null)) not valid;
