-- Last-Modified must be true whatever changes an answer: data of any table, the date, a new release. So the content itself is
-- remembered by its hash, with the second in which it was first given. A row for each address and form that takes no parameter.

CREATE TABLE answered_content (
    address text CONSTRAINT answered_content_pk PRIMARY KEY,
    content_hash text NOT NULL,
    changed_at timestamptz NOT NULL
);
