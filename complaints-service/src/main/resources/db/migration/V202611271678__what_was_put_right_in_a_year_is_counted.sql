-- Why: what decisions of a year have promised to put right, and what became of it, is told by the report of that year: read along the day on which they were issued.

create index case_decision_issued_ix on case_decision (settled_at) where status = 'ISSUED';
