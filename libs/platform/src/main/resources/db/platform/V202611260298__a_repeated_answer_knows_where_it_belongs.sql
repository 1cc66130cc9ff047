-- Why: an answer that is given again is a read of what it tells, and the audit says of each read to which division its object belongs (V2).

alter table idempotency_answer
    add column division text;
