-- Why: people quote the number of their case, and an auditor asks after a missing one. It is taken in the transaction that makes the record, so a series has no gap.

create table number_series (
    series text not null,
    year integer not null,
    last integer not null,
    constraint number_series_pk primary key (series, year),
    constraint number_series_last_ck check (last > 0)
);
