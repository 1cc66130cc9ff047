-- Why: a time whose offer is taken back is kept from search until somebody has gone along the line with it; the mark says which claim keeps it, so that
-- it is let go under the lock of its day, and not before. Marks of one day are taken together, and found by it.

alter table waiting_mark add column held uuid;
create index waiting_mark_place_ix on waiting_mark (place, first_day);
