-- Why: a case that is reopened is decided again, and messages that tell of its decisions name the case alone. A dispute keeps when the decision was issued that it is
-- of, so that the message of one decision does not count for another (V4). Disputes of before have none, and go on as they did. It outlives the id of the case, which goes
-- when that is erased.

alter table case_file add column dispute_decided_at timestamptz;
