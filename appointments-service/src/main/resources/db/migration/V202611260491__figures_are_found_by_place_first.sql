-- Why: a question is of a few places and a stretch of days; with the day first, one for a single place walked the rows of all of them.
drop index figure_grain_ix;
create index figure_grain_ix on figure (grain, place, day);
drop index figure_need_grain_ix;
create index figure_need_grain_ix on figure_need (grain, place, day);
