-- Why: what a visit costs is kept as it was computed on its day, line by line, with the line of the price list that it rests on; payments are
-- rows that are only added, so that a mistake is reversed by another row and never erased (R5). Receipts and reasons are ciphertext.

create table fee (
    id uuid not null,
    version bigint not null,
    booking uuid not null,
    place text not null,
    number integer not null,
    reference text not null,
    price_date date not null,
    currency text not null,
    total numeric(11, 2) not null,
    paid numeric(11, 2) not null,
    status text not null,
    charged_at timestamptz not null,
    charged_by text not null,
    closed_at timestamptz,
    closed_by text,
    reason text,
    legal_ground text,
    constraint fee_pk primary key (id),
    constraint fee_booking_fk foreign key (booking) references booking (id),
    constraint fee_number_uq unique (booking, number),
    constraint fee_reference_uq unique (reference),
    constraint fee_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint fee_total_not_negative check (total >= 0),
    constraint fee_paid_in_range check (paid between 0 and total),
    constraint fee_status_known check (status in ('DUE', 'PARTLY_PAID', 'PAID', 'WAIVED', 'WITHDRAWN')),
    constraint fee_status_as_paid check (case status
        when 'DUE' then paid = 0 and total > 0
        when 'PARTLY_PAID' then paid > 0 and paid < total
        when 'PAID' then paid = total
        when 'WITHDRAWN' then paid = 0
        else paid < total end),
    constraint fee_closing_told check ((status in ('WAIVED', 'WITHDRAWN'))
        = (closed_at is not null and closed_by is not null and reason is not null)),
    constraint fee_waiver_by_law check ((status = 'WAIVED') = (legal_ground is not null))
);

create table fee_line (
    id uuid not null,
    fee uuid not null,
    booking uuid not null,
    position integer not null,
    service text not null,
    person integer not null,
    option_id text not null,
    quantity integer not null,
    amount numeric(11, 2) not null,
    price jsonb not null,
    withdrawn boolean not null,
    constraint fee_line_pk primary key (id),
    constraint fee_line_fee_fk foreign key (fee) references fee (id),
    constraint fee_line_booking_fk foreign key (booking) references booking (id),
    constraint fee_line_quantity_positive check (quantity > 0),
    constraint fee_line_amount_not_negative check (amount >= 0)
);
create index fee_line_fee_ix on fee_line (fee, position);
create index fee_line_booking_ix on fee_line (booking);
-- Nobody pays twice for the same thing.
create unique index fee_line_once_uq on fee_line (booking, service, person, option_id) where not withdrawn;

create table fee_payment (
    id uuid not null,
    fee uuid not null,
    amount numeric(11, 2) not null,
    method text not null,
    receipt text not null,
    paid_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    reversal_of uuid,
    reason text,
    constraint fee_payment_pk primary key (id),
    constraint fee_payment_fee_fk foreign key (fee) references fee (id),
    constraint fee_payment_method_known check (method in ('CARD', 'WIRE')),
    constraint fee_payment_reversal_fk foreign key (reversal_of) references fee_payment (id),
    constraint fee_payment_reversed_once_uq unique (reversal_of),
    constraint fee_payment_sign check (case when reversal_of is null then amount > 0 else amount < 0 end),
    constraint fee_payment_reversal_told check ((reversal_of is null) = (reason is null))
);
create index fee_payment_fee_ix on fee_payment (fee, id);
