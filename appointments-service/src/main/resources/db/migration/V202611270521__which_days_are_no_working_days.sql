-- Why: a period in which a decision can be disputed ends on a working day (Administrative Procedure Law, section 46), and a customer is told the day itself,
-- not how to find it. The country's calendar comes by event; of a year that was not told, Saturday and Sunday alone are known to be none.

create table calendar_day (
    day date not null,
    kind text not null,
    constraint calendar_day_pk primary key (day, kind)
);
