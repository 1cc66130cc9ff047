-- Why: staff change hours after visits were booked. A visit outside of the hours that hold now is marked in the transaction that
-- takes the new hours in, so that its customer and staff see it before somebody stands before a closed door (C1, H3).

alter table booking add column outside_hours boolean not null default false;
alter table booking alter column outside_hours drop default;
