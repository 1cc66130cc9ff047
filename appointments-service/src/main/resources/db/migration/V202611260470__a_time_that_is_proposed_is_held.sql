-- Why: whoever accepts a time that was proposed has to get it. So a claim that is held says to which visit its time is proposed, one for each visit at
-- most, and each visit counts how often its customer was asked, so that asking ends and staff see it. What was proposed before is kept from nobody,
-- and goes with its deadline. The default is for instances of the release before, which run beside during an upgrade.

alter table claim
    add column proposed_to uuid,
    add constraint claim_proposed_to_fk foreign key (proposed_to) references booking (id),
    add constraint claim_proposed_to_uq unique (proposed_to),
    add constraint claim_proposed_is_held check (proposed_to is null or booking is null);
alter table booking
    add column proposals_made integer not null default 0,
    add constraint booking_proposals_made_not_negative check (proposals_made >= 0);
update booking set proposals_made = 1 where proposed_start is not null;
