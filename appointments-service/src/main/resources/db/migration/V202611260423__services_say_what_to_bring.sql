-- Why: whoever asks what must be told to book a service learns what to bring as well, from what divisions-service told last, also while that is
-- down. Of services that are not told again nothing is known yet: null.

alter table service
    add column name jsonb,
    add column bring jsonb,
    add column identity_document jsonb;
