-- Why: a decision says where the institution is and where it is disputed (Administrative Procedure Law, section 67), and the address of the office stood
-- nowhere in it: an authority has none of its own, but may be at a place that has. What was told of authorities is in the topic still and is read anew,
-- as an operator may order it; not at once, as an instance of the release before runs beside this one for some minutes.

alter table letterhead add column place text;

insert into projection_rebuild (id, consumer, leased_until)
select gen_random_uuid(), 'appointments.authority', now() + interval '15 minutes'
where exists (select from letterhead where kind = 'AUTHORITY')
on conflict (consumer) where finished_at is null do nothing;
