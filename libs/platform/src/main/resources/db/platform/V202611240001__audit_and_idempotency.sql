-- Every change and every read of personal data is recorded (V2), and a repeated request is answered as the first time.

CREATE TABLE audit_entry (
    id uuid CONSTRAINT audit_entry_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    kind text NOT NULL CONSTRAINT audit_entry_kind_known CHECK (kind IN ('CHANGE', 'READ')),
    action text NOT NULL,
    caller_kind text NOT NULL,
    subject text,
    client text,
    on_behalf_of uuid,
    roles text NOT NULL,
    object_type text NOT NULL,
    object_id text NOT NULL,
    division text,
    purpose text,
    request_id text NOT NULL
);

CREATE INDEX audit_entry_object_idx ON audit_entry (object_type, object_id, at);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotency_answer (
    scoped_key text CONSTRAINT idempotency_answer_pk PRIMARY KEY,
    fingerprint text NOT NULL,
    status integer NOT NULL,
    headers text NOT NULL,
    body text,
    created_at timestamptz NOT NULL
);

CREATE INDEX idempotency_answer_created_idx ON idempotency_answer (created_at);
