-- Why: whose visit cannot be at its time, and for whom no other is found, is told so once for each change and does not come in vain (C1, H3). The change
-- is named, and not that there was one: an instance of the release before that marks the visit anew does not know of this column.

alter table booking add column displacement_told uuid;

-- Who was given up before anything was told: told when instances of the release before are gone.
update booking set proposal_due_at = now() + interval '15 minutes'
where disturbed_at is not null and status = 'BOOKED' and proposal_due_at is null and proposed_start is null and proposals_made = 0
  and contact_email is not null and starts_at > now();
