-- Why: a counter is away for an hour, or a place for an afternoon, long before anybody changes its published hours. Staff block the time: it is
-- taken out of search at once, and visits in it get another counter or are marked. The reason tells of no person.

create table block (
    id uuid not null,
    place text not null,
    counter text,
    during tstzrange not null,
    reason text not null,
    blocked_at timestamptz not null,
    constraint block_pk primary key (id),
    constraint block_during_bounded check (not isempty(during) and not lower_inf(during) and not upper_inf(during))
);
create index block_place_ix on block (place, lower(during), id);
create index block_place_end_ix on block (place, upper(during));
