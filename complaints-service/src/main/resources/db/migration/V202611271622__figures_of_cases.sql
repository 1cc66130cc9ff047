-- Why: how many cases come, how they end and how long that takes is asked for by month, for years back. Each entry of the timeline is counted once into the figure
-- of its month and marked in the same statement, so that figures are exact and no request reads cases. An empty clause or service stands for none.

create table case_figure (
    month date not null,
    place text not null,
    kind text not null,
    clause text not null,
    service text not null,
    what text not null,
    cases bigint not null,
    days bigint not null,
    allowed bigint not null,
    in_time bigint not null,
    longest integer not null,
    constraint case_figure_pk primary key (month, place, kind, clause, service, what),
    constraint case_figure_month_ck check (extract(day from month) = 1),
    constraint case_figure_in_time_ck check (in_time between 0 and cases)
);

alter table case_timeline_entry add column counted boolean not null default false;
create index case_timeline_entry_uncounted_ix on case_timeline_entry (id)
    where not counted and what in ('RECEIVED', 'DECIDED', 'FORWARDED', 'WITHDRAWN', 'REOPENED');

create index case_file_open_ix on case_file (place, kind, status, due) where status in ('RECEIVED', 'HELD', 'IN_EXAMINATION');
