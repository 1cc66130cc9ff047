-- A row whose aggregate can't be noted as blocked would hold up its shard: such a key is refused where it is told.
alter table outbox add constraint outbox_aggregate_short check (length(aggregateid) <= 500 and length(aggregatetype) <= 249);
