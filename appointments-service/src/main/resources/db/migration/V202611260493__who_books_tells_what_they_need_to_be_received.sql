-- Why: a place that learns only at the counter that somebody cannot climb stairs, or does not hear, has nothing ready for them (C8, R7). It is said when
-- booking, and shown to staff alone before the visit. It may tell of somebody's health, so it is ciphertext, and nothing searches it.

alter table booking add column accessibility text;
alter table wish add column accessibility text;
