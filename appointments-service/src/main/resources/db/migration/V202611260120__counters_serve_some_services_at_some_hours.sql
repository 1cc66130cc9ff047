-- Why: a counter serves what divisions-service says that it can, while somebody sits there, and is booked for nothing else. All that is
-- known so far serves everything whenever the place is open: null.

alter table counter
    add column services text[],
    add column valid_from date,
    add column valid_to date,
    add column staffing jsonb,
    add constraint counter_services_some check (cardinality(services) > 0),
    add constraint counter_valid_in_order check (valid_from <= valid_to);

-- On a moved working day the weekday whose hours the place keeps, and its counters with it.
alter table opening
    add column stands_for date;
