-- An event that an operator gave up does not come back with a rebuild, however late: its id is kept for ever.
alter table inbox add column dismissed boolean not null default false;

-- A rebuild tells what it could not take.
alter table projection_rebuild add column parked bigint not null default 0;
