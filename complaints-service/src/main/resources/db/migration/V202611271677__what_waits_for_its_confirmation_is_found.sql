-- Why: what was written down and nobody has confirmed yet is looked for by the staff of its place, the oldest first.

create index spoken_submission_unconfirmed_ix on spoken_submission (place, id) where status = 'WRITTEN';
