-- Why: a client that has a public address is called there, signed, instead of asking. Secrets and addresses (which may carry a secret) are ciphertext; the host
-- stands beside in clear, as what is under way to one host is bounded. A call is due as a message is: the next attempt, or while it is under way the end of the
-- lease after which its process counts as dead; attempts is also what fences who comes back too late. The log of a call has one entry for each attempt, of which
-- the schedule allows about a dozen.

create table webhook (
    id uuid not null,
    version bigint not null,
    client text not null,
    url text not null,
    host text not null,
    event_types text[] not null,
    places text[] not null,
    secret text not null,
    earlier_secret text,
    earlier_until timestamptz,
    status text not null,
    disabled_because text,
    failing_since timestamptz,
    disables_at timestamptz,
    created_at timestamptz not null,
    constraint webhook_pk primary key (id),
    constraint webhook_status_known check (status in ('ACTIVE', 'FAILING', 'DISABLED', 'DELETED')),
    constraint webhook_disabled_known check (disabled_because in ('CLIENT', 'ADMINISTRATOR', 'ENDPOINT_GONE', 'ENDPOINT_FAILING')),
    constraint webhook_disabled_because check ((status = 'DISABLED') = (disabled_because is not null)),
    constraint webhook_warned check ((status = 'FAILING') = (disables_at is not null)),
    constraint webhook_earlier check ((earlier_secret is null) = (earlier_until is null))
);
create index webhook_client_ix on webhook (client, id) where status <> 'DELETED';
create index webhook_listed_ix on webhook (id) where status <> 'DELETED';
create index webhook_called_ix on webhook (id) where status in ('ACTIVE', 'FAILING');
create index webhook_disables_ix on webhook (disables_at) where disables_at is not null;

create table webhook_delivery (
    id uuid not null,
    webhook uuid not null,
    event_id uuid not null,
    event_type text not null,
    payload text not null,
    replayed boolean not null,
    status text not null,
    attempts integer not null,
    log jsonb not null,
    created_at timestamptz not null,
    due_at timestamptz,
    ended_at timestamptz,
    constraint webhook_delivery_pk primary key (id),
    constraint webhook_delivery_webhook_fk foreign key (webhook) references webhook (id),
    constraint webhook_delivery_status_known check (status in ('PENDING', 'SENDING', 'DELIVERED', 'FAILED')),
    constraint webhook_delivery_due check ((status in ('PENDING', 'SENDING')) = (due_at is not null)),
    constraint webhook_delivery_ended check ((status in ('DELIVERED', 'FAILED')) = (ended_at is not null))
);
create index webhook_delivery_listed_ix on webhook_delivery (webhook, id);
create index webhook_delivery_due_ix on webhook_delivery (webhook, due_at) where due_at is not null;
create index webhook_delivery_old_ix on webhook_delivery (created_at);

create table webhook_replay (
    id uuid not null,
    webhook uuid not null,
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    position text,
    replayed integer not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint webhook_replay_pk primary key (id),
    constraint webhook_replay_webhook_fk foreign key (webhook) references webhook (id),
    constraint webhook_replay_span check (begins_at < ends_at)
);
create index webhook_replay_webhook_ix on webhook_replay (webhook, id);
create unique index webhook_replay_running_uq on webhook_replay (webhook) where ended_at is null;
