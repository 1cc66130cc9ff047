-- Why: customers ask on the forum of the web site, and everybody may read what a unit has answered (K2). What was written, and by whom, is encrypted; in clear
-- stands only what is public just now, and the words by which it is found: folded by the service, as PostgreSQL has no Latvian configuration (ADR 0191).

create table forum_question (
    id uuid not null,
    version bigint not null,
    status text not null,
    language text not null,
    topic text not null,
    original text,
    contact_name text,
    contact_email text,
    contact_phone text,
    contact_address text,
    client text not null,
    wording text not null,
    published text,
    words text,
    search tsvector generated always as (to_tsvector('simple', coalesce(words, ''))) stored,
    unit text,
    answer text,
    published_answer text,
    answered_by text,
    reason text,
    referral text,
    asked_at timestamptz not null,
    told_at timestamptz,
    erase_on date not null,
    constraint forum_question_pk primary key (id),
    constraint forum_question_status_ck check (status in ('RECEIVED', 'PUBLISHED', 'ANSWERED', 'HIDDEN', 'REJECTED')),
    constraint forum_question_public_ck check (
        (status in ('PUBLISHED', 'ANSWERED')) = (published is not null and words is not null and told_at is not null)),
    constraint forum_question_answer_ck check (
        status <> 'ANSWERED' or (answer is not null and published_answer is not null and unit is not null and answered_by is not null)),
    constraint forum_question_concealed_ck check (published_answer is null or status = 'ANSWERED'),
    constraint forum_question_reason_ck check ((status in ('HIDDEN', 'REJECTED')) = (reason is not null))
);
create index forum_question_public_ix on forum_question (id desc) where published is not null;
create index forum_question_language_ix on forum_question (language, id desc) where published is not null;
create index forum_question_topic_ix on forum_question (topic, id desc) where published is not null;
create index forum_question_search_ix on forum_question using gin (search) where published is not null;
create index forum_question_told_ix on forum_question (told_at desc, id desc) where told_at is not null;
create index forum_question_status_ix on forum_question (status, id);
create index forum_question_erase_ix on forum_question (erase_on) where original is not null;
