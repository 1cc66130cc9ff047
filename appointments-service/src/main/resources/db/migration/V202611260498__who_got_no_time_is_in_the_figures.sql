-- Why: who looks for a time and finds none, or is too late for one, leaves no visit, and was in no figure: demand was what could be served (V1, R2). Sums
-- only, by place, hour, service and channel. They follow from no visit, so none is noted anew, and what an instance of the release before adds beside
-- this one has none of them.

alter table figure
    add column searched_in_vain integer not null default 0,
    add column turned_away integer not null default 0;
