-- Why: which place is the head office was known only once it was told again after the column came, and until then its managers saw the figures of their
-- own desk alone. What was told is in the topic still: it is read anew, as an operator may order it, where places are known and none is the head office.

insert into projection_rebuild (id, consumer)
select gen_random_uuid(), 'appointments.place'
where exists (select from place) and not exists (select from place where head_office)
on conflict (consumer) where finished_at is null do nothing;
