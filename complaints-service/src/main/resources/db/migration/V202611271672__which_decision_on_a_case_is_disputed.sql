-- Why: a case that is reopened is decided again, and messages that tell of its decisions name the case alone. A dispute keeps when the decision was issued that it is
-- of, so that the message of one decision does not count for another (V4). Disputes of before have none, and go on as they did.

alter table case_file
    add column dispute_decided_at timestamptz,
    add constraint case_file_dispute_decided_at_ck check (dispute_decided_at is null or dispute_decided_case is not null) not valid;
