-- Why: what messages say is changed by staff without a release, so each template of a kind, channel and language has versions, of which one is published;
-- what it said before stays readable for as long as the messages that were written by it. Files of the release seed it (0022).

create table template (
    id uuid not null,
    version bigint not null,
    kind text not null,
    channel text not null,
    language text not null,
    number integer not null,
    based_on integer,
    status text not null,
    content jsonb not null,
    placeholders jsonb not null,
    publication bigint,
    drafted_by text not null,
    drafted_at timestamptz not null,
    changed_by text,
    changed_at timestamptz,
    published_by text,
    published_at timestamptz,
    ended_by text,
    ended_at timestamptz,
    constraint template_pk primary key (id),
    constraint template_number_uq unique (kind, channel, language, number),
    constraint template_publication_uq unique (publication),
    constraint template_channel_known check (channel in ('EMAIL', 'SMS')),
    constraint template_language_known check (language in ('lv', 'en', 'ru')),
    constraint template_status_known check (status in ('DRAFT', 'PUBLISHED', 'REPLACED', 'DISCARDED')),
    constraint template_published check ((status in ('PUBLISHED', 'REPLACED'))
        = (publication is not null and published_by is not null and published_at is not null)),
    constraint template_ended check ((status in ('REPLACED', 'DISCARDED')) = (ended_by is not null and ended_at is not null))
);
create unique index template_one_published_ix on template (kind, channel, language) where status = 'PUBLISHED';

create table template_seed (
    name text not null,
    generated date not null,
    sha256 text not null,
    loaded_at timestamptz not null,
    constraint template_seed_pk primary key (name)
);
