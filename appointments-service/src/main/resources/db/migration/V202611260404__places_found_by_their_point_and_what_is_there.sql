-- Why: a free time is looked for near a point, or where a wheelchair gets in. What is there and what is known to be missing are told apart,
-- as neither is known of most places. Places that are told again, or read anew by an operator's order, fill these columns.

alter table place
    add column latitude double precision,
    add column longitude double precision,
    add column features_there text[] not null default '{}',
    add column features_missing text[] not null default '{}',
    add constraint place_point_whole check ((latitude is null) = (longitude is null));
