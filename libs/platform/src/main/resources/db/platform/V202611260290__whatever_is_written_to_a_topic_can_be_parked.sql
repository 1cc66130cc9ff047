-- Who writes to a topic may write what no text takes: NUL, keys of kilobytes, records of megabytes. Keys and headers are kept escaped, as
-- Escaped does it, so that nothing of them is lost; keys are found by their hash, since no index takes long ones. Of what is too
-- large, or cannot be kept even so, a part is kept: it is never tried again, but found in its topic by partition and offset.
alter table parked_event
  add column whole boolean not null default true,
  add column partition integer,
  add column record_offset bigint;

update parked_event set key = replace(key, '\', '\\') where strpos(key, '\') > 0;
update parked_event set headers = (
  select jsonb_object_agg(replace(told.name, '\', '\\'), replace(told.value, '\', '\\')) from jsonb_each_text(headers) as told (name, value))
where strpos(headers::text, '\') > 0;

drop index parked_event_aggregate;
create index parked_event_aggregate on parked_event (consumer, topic, hashtextextended(key, 0), id);
