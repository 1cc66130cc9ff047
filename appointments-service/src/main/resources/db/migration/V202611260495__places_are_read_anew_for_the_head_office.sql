-- Why: which place is the head office was known only once it was told again after the column came, and until then its managers saw the figures of their
-- own desk alone. What was told is in the topic still: it is read anew, as an operator may order it, where places are known and none is the head office.
-- Not at once: an instance of the release before, which runs beside this one for some minutes, would read it without the column.

insert into projection_rebuild (id, consumer, leased_until)
select gen_random_uuid(), 'appointments.place', now() + interval '15 minutes'
where exists (select from place) and not exists (select from place where head_office)
on conflict (consumer) where finished_at is null do nothing;
