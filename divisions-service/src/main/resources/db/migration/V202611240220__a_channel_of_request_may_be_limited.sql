-- A source may say that only a part of a service can be requested over a channel: the channel gets a row, with its limitation.

CREATE TABLE service_request_channel (
    service_id text NOT NULL CONSTRAINT service_request_channel_service_fk REFERENCES service DEFERRABLE INITIALLY DEFERRED,
    listed integer NOT NULL,
    channel text NOT NULL,
    limitation_en text,
    CONSTRAINT service_request_channel_pk PRIMARY KEY (service_id, listed)
);

ALTER TABLE service DROP COLUMN request_channels;

-- The catalogue is read from its file once more, which fills the new table.
DELETE FROM seed WHERE name = 'services';
