-- Why: the checks before were added without a look at the rows that were there, so that nobody waits; this looks at them while everybody goes on.

alter table gratitude_offer validate constraint gratitude_offer_told_ck;
alter table gratitude_offer validate constraint gratitude_offer_erased_ck;
