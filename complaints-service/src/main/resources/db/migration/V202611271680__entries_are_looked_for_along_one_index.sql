-- Why: the index of the migration before holds all that this one holds. By itself, as nobody reads timelines meanwhile: it takes a moment.

drop index case_timeline_entry_uncounted_ix;
