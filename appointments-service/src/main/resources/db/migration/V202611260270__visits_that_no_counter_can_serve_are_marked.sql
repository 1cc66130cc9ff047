-- Why: staff change counters, and what a place offers, after visits were booked. A visit that none of its counters can serve any more is
-- marked in the transaction that takes the change in, as one that new hours leave outside is (C1, R4).

alter table booking add column unserved boolean not null default false;
alter table booking alter column unserved drop default;

-- What a source says of services at one place goes before the standard, by which each territorial unit takes what is asked for in
-- person (R1). Of places that are not told again nothing is known yet, and the standard holds.
alter table place
    add column territorial_unit boolean not null default true,
    add column offered text[] not null default '{}',
    add column refused text[] not null default '{}';
alter table place
    alter column territorial_unit drop default,
    alter column offered drop default,
    alter column refused drop default;
