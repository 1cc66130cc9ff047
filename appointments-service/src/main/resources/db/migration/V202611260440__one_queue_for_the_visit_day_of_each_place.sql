-- Why: everybody who is at a place, with a booked time or a ticket, waits in one queue by one published rule (V5), and two clerks never get the
-- same person. What was waiting, called and served stays as the record of the day; names and contacts are ciphertext.

-- '*' holds for places that have no row of their own. Minutes where nothing else is said.
create table queue_rule (
    place text not null,
    version bigint not null,
    near_minutes integer not null,
    booked_share integer,
    remote_share integer,
    hand_minutes integer not null,
    check_in_before integer not null,
    check_in_after integer not null,
    delay_until integer not null,
    delay_kept integer not null,
    remote_after_opening integer not null,
    remote_before_closing integer not null,
    most_waiting integer not null,
    undo_minutes integer not null,
    at_closing text not null,
    closing_minutes integer not null,
    constraint queue_rule_pk primary key (place),
    constraint queue_rule_minutes_bounded check (
        near_minutes between 0 and 240 and hand_minutes between 0 and 240 and check_in_before between 0 and 240
        and check_in_after between 0 and 240 and delay_until between 0 and 240 and delay_kept between 0 and 240
        and remote_after_opening between 0 and 240 and remote_before_closing between 0 and 240
        and undo_minutes between 0 and 240 and closing_minutes between 0 and 240),
    constraint queue_rule_shares_positive check (booked_share > 0 and remote_share > 0),
    constraint queue_rule_most_waiting_bounded check (most_waiting between 1 and 1000),
    constraint queue_rule_at_closing_known check (at_closing in ('SERVE', 'RELEASE'))
);
insert into queue_rule values ('*', 0, 15, 4, 2, 15, 60, 15, 30, 20, 30, 30, 300, 10, 'SERVE', 60);

-- Whose announced need goes before the order of arrival, told to everybody (V5). Not verified with the office: staff may change the list.
create table queue_priority (
    code text not null,
    position integer not null,
    text_lv text not null,
    text_en text not null,
    text_ru text not null,
    valid_from date not null,
    valid_to date,
    source text not null,
    constraint queue_priority_pk primary key (code, valid_from),
    constraint queue_priority_valid_in_order check (valid_from <= valid_to)
);
insert into queue_priority values
    ('DISABILITY', 1, 'Persona ar invaliditāti un tās pavadonis', 'A person with a disability, and who accompanies them',
        'Человек с инвалидностью и его сопровождающий', '2026-01-01', null, 'house rule, unverified'),
    ('PREGNANT_OR_INFANT', 2, 'Grūtniece vai apmeklētājs ar bērnu līdz viena gada vecumam', 'A pregnant woman, or somebody with a child under one year',
        'Беременная или посетитель с ребёнком до одного года', '2026-01-01', null, 'house rule, unverified');

-- One row for a place and local day: the number of the last ticket, how the shares stand, and what the manager has set. Who needs the order
-- locks this row; its version grows with whatever the board shows.
create table queue_day (
    place text not null,
    day date not null,
    version bigint not null,
    last_number integer not null,
    booked_run integer not null,
    remote_run integer not null,
    tickets_stopped boolean not null,
    remote_open boolean,
    closed_at timestamptz,
    constraint queue_day_pk primary key (place, day)
);
create index queue_day_ix on queue_day (day, place);

create table queue_entry (
    id uuid not null,
    version bigint not null,
    place text not null,
    day date not null,
    kind text not null,
    sequence integer not null,
    number text not null,
    booking uuid,
    status text not null,
    priority text,
    booked_for timestamptz,
    late boolean not null,
    minutes integer not null,
    arrived_at timestamptz not null,
    document_seen boolean,
    counter text,
    employee text,
    why text,
    calls integer not null,
    called_at timestamptz,
    serving_at timestamptz,
    ended_at timestamptz,
    wanted_counter text,
    wanted_employee text,
    handed_at timestamptz,
    note text,
    warning text,
    warned_at timestamptz,
    entered_later boolean not null,
    language text not null,
    channel text not null,
    client text,
    subject text,
    on_behalf boolean not null,
    person uuid,
    manage_token_hash text,
    contact_name text,
    contact_email text,
    contact_phone text,
    constraint queue_entry_pk primary key (id),
    constraint queue_entry_booking_fk foreign key (booking) references booking (id),
    constraint queue_entry_booking_uq unique (booking),
    constraint queue_entry_number_uq unique (place, day, sequence),
    constraint queue_entry_manage_token_uq unique (manage_token_hash),
    constraint queue_entry_kind_known check (kind in ('BOOKED', 'REMOTE', 'LIVE')),
    constraint queue_entry_booked_as_such check ((kind = 'BOOKED') = (booking is not null and booked_for is not null)),
    constraint queue_entry_status_known check (status in (
        'CHECKED_IN', 'CALLED', 'SERVING', 'PARKED', 'SERVED', 'REFUSED', 'CONTACT_ENDED', 'CANCELLED', 'MISSED')),
    constraint queue_entry_called_to check (status not in ('CALLED', 'SERVING') or (counter is not null and employee is not null and why is not null)),
    constraint queue_entry_contact_ended_after_warning check (status <> 'CONTACT_ENDED' or warned_at is not null),
    constraint queue_entry_language_known check (language in ('lv', 'en', 'ru')),
    constraint queue_entry_minutes_positive check (minutes > 0)
);
create index queue_entry_status_ix on queue_entry (place, day, status);
-- One visit at a counter at a time.
create unique index queue_entry_at_counter_ix on queue_entry (counter, day) where status in ('CALLED', 'SERVING');

create table queue_item (
    id uuid not null,
    entry uuid not null,
    position integer not null,
    service text not null,
    person integer not null,
    minutes integer not null,
    outcome text not null,
    authority text,
    reason text,
    employee text,
    ended_at timestamptz,
    constraint queue_item_pk primary key (id),
    constraint queue_item_entry_fk foreign key (entry) references queue_entry (id),
    constraint queue_item_position_uq unique (entry, position),
    constraint queue_item_outcome_known check (outcome in ('OPEN', 'SERVED', 'REFERRED', 'REFUSED')),
    constraint queue_item_ended_by check ((outcome = 'OPEN') = (ended_at is null) and (outcome = 'OPEN') = (employee is null)),
    constraint queue_item_referred_to check ((outcome = 'REFERRED') = (authority is not null)),
    constraint queue_item_reason_given check (outcome not in ('REFERRED', 'REFUSED') or reason is not null)
);

-- What was done, in order; only a step that is the last one can be taken back, and stays here as taken back.
create table queue_step (
    id uuid not null,
    entry uuid not null,
    position integer not null,
    action text not null,
    from_status text not null,
    to_status text not null,
    counter text,
    employee text,
    item uuid,
    at timestamptz not null,
    happened_at timestamptz not null,
    taken_back boolean not null,
    constraint queue_step_pk primary key (id),
    constraint queue_step_entry_fk foreign key (entry) references queue_entry (id),
    constraint queue_step_position_uq unique (entry, position)
);

-- Whom an employee may neither serve nor refuse, by their own word (P8).
create table queue_conflict (
    entry uuid not null,
    employee text not null,
    declared_at timestamptz not null,
    constraint queue_conflict_pk primary key (entry, employee),
    constraint queue_conflict_entry_fk foreign key (entry) references queue_entry (id)
);

-- What a customer has said of coming late (C2); the last word holds, for the start that it was said of.
create table visit_delay (
    booking uuid not null,
    starts_at timestamptz not null,
    minutes integer not null,
    outcome text not null,
    told_at timestamptz not null,
    constraint visit_delay_pk primary key (booking),
    constraint visit_delay_booking_fk foreign key (booking) references booking (id),
    constraint visit_delay_minutes_positive check (minutes > 0),
    constraint visit_delay_outcome_known check (outcome in ('KEPT', 'MOVED', 'RELEASED'))
);

-- A counter as staff have set it for one day; without a row it is open whenever it is staffed.
create table counter_day (
    counter text not null,
    day date not null,
    place text not null,
    state text not null,
    set_at timestamptz not null,
    constraint counter_day_pk primary key (counter, day),
    constraint counter_day_state_known check (state in ('OPEN', 'PAUSED', 'CLOSED'))
);
create index counter_day_place_ix on counter_day (place, day);

-- What somebody was told of their waiting, and how long it was: the difference is published.
create table wait_estimate (
    entry uuid not null,
    ahead integer not null,
    from_minutes integer,
    to_minutes integer,
    waited_minutes integer,
    constraint wait_estimate_pk primary key (entry),
    constraint wait_estimate_entry_fk foreign key (entry) references queue_entry (id)
);

-- One row for a place and week (by its Monday), so that no figure is made by a scan.
create table wait_estimate_week (
    place text not null,
    week date not null,
    estimates integer not null,
    inside integer not null,
    shorter integer not null,
    longer integer not null,
    minutes_off bigint not null,
    constraint wait_estimate_week_pk primary key (place, week)
);
