-- Why: a refusal is delivered by being handed over, and its time to dispute runs from that. That a copy was asked for says nothing of its arrival, so the
-- row must not call it delivered; and of a booked visit the mail is a copy only where all that is refused is of the first person, to whom it goes. What
-- was decided before tickets were is counted anew by this rule.

alter table refusal
    add column copies text[] not null default '{}',
    add constraint refusal_copies_known check (copies <@ '{EMAIL,POST}'::text[]);
update refusal r set copies = array_remove(r.delivered, 'HANDED_OVER') where r.ticket is not null;
update refusal r set copies = '{EMAIL}' from booking b
where b.id = r.booking and b.contact_email is not null
  and not exists (select 1 from refusal_item i where i.refusal = r.id and i.person > 1);
alter table refusal
    drop constraint refusal_delivered_known,
    drop column delivered;
