-- Why: what a case turned out to be is counted too, so entries that tell of it are looked for with the others. By itself, so that others read timelines while it is built.

create index case_timeline_entry_to_count_ix on case_timeline_entry (id)
    where not counted and what in ('RECEIVED', 'DECIDED', 'FORWARDED', 'WITHDRAWN', 'REOPENED', 'RECLASSIFIED');
