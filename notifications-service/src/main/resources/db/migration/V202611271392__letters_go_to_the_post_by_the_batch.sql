-- Why: letters are printed by people, who take all that wait as a batch, hand it to the post and say so. A letter is set on paper once and kept as it was, so that
-- a batch can be printed again to the octet. What the post brings back is taken down too. Numbers run by the year, without gaps.

create table running_number (
    series text not null,
    year integer not null,
    last bigint not null,
    constraint running_number_pk primary key (series, year)
);

create table stored_pdf (
    id uuid not null,
    sha256 text not null,
    octets integer not null,
    sheets integer not null,
    content text not null,
    made_at timestamptz not null,
    constraint stored_pdf_pk primary key (id),
    constraint stored_pdf_not_empty check (octets > 0 and sheets > 0)
);

create table letter_batch (
    id uuid not null,
    version bigint not null,
    status text not null,
    letters integer not null,
    sheets integer not null,
    sha256 text not null,
    taken_by text not null,
    taken_at timestamptz not null,
    closed_by text,
    closed_at timestamptz,
    handed_over_at timestamptz,
    constraint letter_batch_pk primary key (id),
    constraint letter_batch_status_known check (status in ('OPEN', 'CONFIRMED', 'DISSOLVED')),
    constraint letter_batch_closed check ((status = 'OPEN') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
    constraint letter_batch_handed_over check ((status = 'CONFIRMED') = (handed_over_at is not null))
);

-- One for each message, so that a letter is in one batch at a time, whatever runs at once; one whose batch was dissolved waits with the sheets that it has.
create table posted_letter (
    message uuid not null,
    version bigint not null,
    number text not null,
    mailing text not null,
    pdf uuid not null,
    batch uuid,
    position integer,
    mail_number text,
    returned_at timestamptz,
    return_reason text,
    constraint posted_letter_pk primary key (message),
    constraint posted_letter_message_fk foreign key (message) references message (id),
    constraint posted_letter_number_uq unique (number),
    constraint posted_letter_pdf_fk foreign key (pdf) references stored_pdf (id),
    constraint posted_letter_batch_fk foreign key (batch) references letter_batch (id),
    constraint posted_letter_position_uq unique (batch, position),
    constraint posted_letter_placed check ((batch is null) = (position is null)),
    constraint posted_letter_mailing_known check (mailing in ('ORDINARY', 'REGISTERED')),
    constraint posted_letter_returned check ((returned_at is null) = (return_reason is null))
);
create index posted_letter_pdf_ix on posted_letter (pdf);
