-- Why: what is told of a refusal finds the open cases that dispute it. By itself, so that others read cases while it is built.

create index case_file_dispute_refusal_ix on case_file (dispute_refusal) where dispute_refusal is not null and status in ('RECEIVED', 'HELD', 'IN_EXAMINATION');
