-- Why: what is booked today is lived through on another day. A service that ends before that day must not be sold for it, and one that takes longer
-- from then on needs the longer time (C3, R2). So each service keeps its versions: dates, both inclusive, whether it can be booked, and minutes for
-- each person. Null until it is told anew, and where a release before tells it: then what holds today holds on each day, as it did.

alter table service add column versions jsonb;
