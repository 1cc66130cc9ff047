-- Why: a limit is exact over several instances of the gateway only where they count together (ADR 0057). One row counts what has been given out
-- of a policy to one subject in the window that is running, and says which instance holds how much of it unused. The next window takes the same
-- row, and rows of windows that are over are swept, so the table is as large as the callers of the last minutes. Pages keep room for the new
-- versions of rows that change many times a second.

create table limit_tally (
    policy text not null,
    subject text not null,
    begins timestamptz not null,
    ends timestamptz not null,
    granted bigint not null,
    held jsonb not null,
    constraint limit_tally_pk primary key (policy, subject),
    constraint limit_tally_granted_not_negative check (granted >= 0)
) with (fillfactor = 50);

create index limit_tally_ends_idx on limit_tally (ends);
