-- Why: a visit of which one service was refused and another served stood as served under both, so that too few refusals were counted of a service. Such
-- visits are counted again, each by its difference; all others stand in the figures as they are. The rule has another version, so that an instance of the
-- release before leaves these notes to one that counts by it.

update figure_rule set version = 2;

insert into figure_due (subject, kind, at)
select coalesce(e.booking, e.id), case when e.booking is null then 'TICKET' else 'BOOKING' end, now()
from queue_entry e
where e.status in ('SERVED', 'REFUSED', 'CONTACT_ENDED')
  and exists (select from queue_item i where i.entry = e.id and i.outcome in ('SERVED', 'REFUSED') and i.outcome <> e.status);
