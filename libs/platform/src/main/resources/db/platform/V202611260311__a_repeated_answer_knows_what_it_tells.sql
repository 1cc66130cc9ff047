-- Why: who asks who saw an object has to find also those who were given the same answer again, for whom, and why (V2). Of answers that an
-- older release has stored it is not known; they are kept for seven days.

alter table idempotency_answer
    add column object_type text,
    add column object_id text,
    add column on_behalf_of uuid,
    add column purpose text;
