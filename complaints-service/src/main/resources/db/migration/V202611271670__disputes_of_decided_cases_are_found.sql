-- Why: what is told of a decision finds the cases that dispute it, and so does the erasing of the case that it decided: therefore those that have ended too. By itself, so
-- that others read cases while it is built.

create index case_file_dispute_decided_case_ix on case_file (dispute_decided_case);
