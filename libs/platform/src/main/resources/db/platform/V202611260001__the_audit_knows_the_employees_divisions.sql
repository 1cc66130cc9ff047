-- An employee of one division may act on what belongs to another, so a row names both places. What a caller wrote as the reason may tell
-- of a person and is kept encrypted; rows of before keep it in purpose, since rows of the audit never change.
alter table audit_entry
  add column employee_divisions text,
  add column stated_reason text;
