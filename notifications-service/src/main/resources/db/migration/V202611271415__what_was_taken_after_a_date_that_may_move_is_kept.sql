-- Why: while the calendar of a year is not known in full, the date on which somebody counts as notified may still move to a later day. A taking on a day between
-- was recorded for nothing until now: it is kept, and counts should the date turn out to be later (V4).

alter table message add column taken_how text;
alter table message add column taken_on date;
alter table message add constraint message_taken_whole check ((taken_how is null) = (taken_on is null)) not valid;
