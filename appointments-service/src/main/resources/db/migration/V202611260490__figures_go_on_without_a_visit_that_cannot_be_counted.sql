-- Why: one visit that cannot be counted stopped the figures of all places, and an instance of the release before, which runs beside the next one for a
-- while, would count by rules that the next has changed.

-- What could not be counted, until it is: tried again each hour, and whenever it changes.
create table figure_failed (
    subject uuid not null,
    failed_at timestamptz not null,
    constraint figure_failed_pk primary key (subject)
);

-- One row: by which version of the rules figures are counted. A migration that changes what counts, or adds a column of figures, raises it and notes all
-- visits anew in the same transaction; an instance that knows a lower one only leaves the notes where they are.
create table figure_rule (
    id boolean not null default true,
    version integer not null,
    constraint figure_rule_pk primary key (id),
    constraint figure_rule_one check (id)
);
insert into figure_rule (version) values (1);
