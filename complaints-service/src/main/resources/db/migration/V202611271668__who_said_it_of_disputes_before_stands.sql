-- Why: what was known of disputes before is not said by messages; who said it was not kept, so it stands. Apart from the new columns, so that nobody waits for
-- cases while these are written, but for the disputes themselves.

update case_file set dispute_notified_by = 'STAFF' where dispute_notified_on is not null;
