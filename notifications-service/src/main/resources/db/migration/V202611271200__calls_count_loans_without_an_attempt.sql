-- Why: only attempts that ended are counted by the schedule of a call. Loans whose process was lost and loans that were given back unused are counted beside them, so
-- that what loses its process again and again comes to an end; attempts counts all loans, and stays what fences who comes back too late. A replay knows up to which
-- transaction it has to tell again: it ends when all before have ended, however long one of them holds the feed up.

alter table webhook_delivery add column lost integer not null default 0, add column given_back integer not null default 0;
alter table webhook_replay add column horizon xid8 not null default pg_current_xact_id();
