-- Why: a refusal without a reason or without a legal ground must not be possible, whatever the code above does (P4, V4). It is kept as it was
-- handed over: the decision and its sheets as ciphertext, the grounds, which tell nothing of a person, in clear.

create table refusal (
    id uuid not null,
    booking uuid not null,
    place text not null,
    year integer not null,
    number integer not null,
    refused_by text not null,
    refused_at timestamptz not null,
    reason text not null,
    facts text not null,
    grounds text[] not null,
    dispute_authority text not null,
    dispute_until date not null,
    decision text not null,
    constraint refusal_pk primary key (id),
    constraint refusal_booking_fk foreign key (booking) references booking (id),
    constraint refusal_number_uq unique (place, year, number),
    constraint refusal_reason_given check (reason <> ''),
    constraint refusal_facts_given check (facts <> ''),
    constraint refusal_ground_given check (cardinality(grounds) > 0 and array_position(grounds, null) is null)
);
create index refusal_booking_ix on refusal (booking, id);

create table refusal_item (
    booking uuid not null,
    service text not null,
    person integer not null,
    refusal uuid not null,
    constraint refusal_item_pk primary key (booking, service, person),
    constraint refusal_item_refusal_fk foreign key (refusal) references refusal (id)
);
create index refusal_item_refusal_ix on refusal_item (refusal);

-- The sheets apart, since most reads are of the decision alone.
create table refusal_document (
    refusal uuid not null,
    sha256 text not null,
    content text not null,
    constraint refusal_document_pk primary key (refusal),
    constraint refusal_document_refusal_fk foreign key (refusal) references refusal (id),
    constraint refusal_document_sha256_form check (sha256 ~ '^[0-9a-f]{64}$')
);

-- Numbers without gaps in each place and year: the row is locked until the decision that takes one is stored.
create table refusal_count (
    place text not null,
    year integer not null,
    last integer not null,
    constraint refusal_count_pk primary key (place, year)
);
