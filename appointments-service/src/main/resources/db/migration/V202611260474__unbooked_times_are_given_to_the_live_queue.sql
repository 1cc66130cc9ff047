-- Why: a manager who sees forty people waiting gives what nobody has booked of today to them, and takes back what is to come when fewer wait. The times are
-- what was free at that moment, counter by counter; whoever searches or books sees them taken out of the row of the day in the same transaction.

create table live_release (
    id uuid not null,
    place text not null,
    day date not null,
    asked tstzrange not null,
    released_by text not null,
    released_at timestamptz not null,
    taken_back_at timestamptz,
    taken_back_by text,
    constraint live_release_pk primary key (id),
    constraint live_release_asked_bounded check (not isempty(asked) and not lower_inf(asked) and not upper_inf(asked)),
    constraint live_release_taken_back_by check ((taken_back_at is null) = (taken_back_by is null))
);
create index live_release_day_ix on live_release (place, day, id);

create table live_time (
    release uuid not null,
    place text not null,
    counter text not null,
    during tstzrange not null,
    constraint live_time_pk primary key (release, counter, during),
    constraint live_time_release_fk foreign key (release) references live_release (id),
    constraint live_time_bounded check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    constraint live_time_given_once exclude using gist (counter with =, during with &&)
);
create index live_time_place_ix on live_time using gist (place, during);
