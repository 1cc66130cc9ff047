-- Some of what the files say of places is taken from no source: it is told with a mark, and listed among what is missing, until somebody
-- confirms it. Members are named by their pointers, /name/lv.

ALTER TABLE place ADD COLUMN unverified text[] NOT NULL DEFAULT '{}';
