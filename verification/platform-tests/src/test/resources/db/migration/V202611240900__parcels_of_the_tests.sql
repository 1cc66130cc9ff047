-- The platform's own tests need something to create, read and change.
CREATE TABLE parcel (
    id uuid CONSTRAINT parcel_pk PRIMARY KEY,
    label text NOT NULL,
    version bigint NOT NULL
);
