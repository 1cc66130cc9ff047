-- Who has no Kafka follows the reference data by a feed: each aggregate stands in it once, where it was told last. Publications take
-- turns (an advisory lock), so positions are committed in their order and no reader jumps over one.
CREATE SEQUENCE published_state_position;
ALTER TABLE published_state ADD COLUMN position bigint;

UPDATE published_state told SET position = ordered.position
FROM (
    SELECT topic, aggregate_id, row_number() OVER (ORDER BY published_at, topic, aggregate_id) AS position FROM published_state
) ordered
WHERE told.topic = ordered.topic AND told.aggregate_id = ordered.aggregate_id;

SELECT setval('published_state_position', (SELECT count(*) + 1 FROM published_state));

ALTER TABLE published_state
    ALTER COLUMN position SET NOT NULL,
    ADD CONSTRAINT published_state_position_once UNIQUE (position);
