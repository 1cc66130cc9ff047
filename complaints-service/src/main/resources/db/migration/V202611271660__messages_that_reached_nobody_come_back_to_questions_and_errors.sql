-- Why: whoever answers a question or handles an error must see that what was written about it has reached nobody (V4), until a later message of the same kind has. What
-- became of the newest message of a kind is kept, also where it arrived: else an older failure that is heard late would be taken for the last word.

create table last_message (
    id uuid not null,
    enquiry uuid,
    service_error uuid,
    about uuid generated always as (coalesce(enquiry, service_error)) stored,
    kind text not null,
    untold boolean not null,
    channel text,
    code text,
    failed_at timestamptz,
    constraint last_message_pk primary key (id),
    constraint last_message_kind_uq unique (about, kind),
    constraint last_message_enquiry_fk foreign key (enquiry) references enquiry (id) on delete cascade,
    constraint last_message_service_error_fk foreign key (service_error) references service_error (id) on delete cascade,
    constraint last_message_about_ck check (num_nonnulls(enquiry, service_error) = 1),
    constraint last_message_untold_ck check (untold = (failed_at is not null) and num_nonnulls(channel, code, failed_at) in (0, 3))
);
create index last_message_enquiry_ix on last_message (enquiry);
create index last_message_service_error_ix on last_message (service_error);
create index last_message_untold_ix on last_message (about) where untold;
