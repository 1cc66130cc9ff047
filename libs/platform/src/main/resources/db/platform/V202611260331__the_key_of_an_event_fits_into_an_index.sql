-- A row whose aggregate can't be noted as blocked would hold up its shard: such a key is refused where it is told. Rows
-- that are there already are not asked.
alter table outbox add constraint outbox_aggregate_short check (length(aggregateid) <= 500 and length(aggregatetype) <= 249) not valid;
