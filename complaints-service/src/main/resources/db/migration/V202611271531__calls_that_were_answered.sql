-- Why: it is recorded that a call was held, by whom, about what and what came of it, and why one was ended early (T1, T3). Who called is not kept, unless they
-- leave a number to be called back; what is personal goes after its time (P5), and what stays is for figures.

create table phone_call (
    id uuid not null,
    version bigint not null,
    number text not null,
    place text not null,
    employee text,
    language text not null,
    topic text not null,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    note text,
    phone text,
    led_to text,
    early_end text,
    erased_at timestamptz,
    constraint phone_call_pk primary key (id),
    constraint phone_call_number_uq unique (number),
    constraint phone_call_times_ck check (ended_at >= began_at),
    constraint phone_call_erased_ck
        check ((erased_at is null) = (employee is not null) and (erased_at is null or note is null and phone is null and led_to is null))
);
create index phone_call_place_ix on phone_call (place, id desc);
create index phone_call_kept_ix on phone_call (ended_at) where erased_at is null;
