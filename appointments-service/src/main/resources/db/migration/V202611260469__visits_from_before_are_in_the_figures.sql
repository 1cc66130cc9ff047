-- Why: figures begin with the first visit that is stored, not with the release that counts them. The job takes these in bites.
insert into figure_due (subject, kind, at) select id, 'BOOKING', now() from booking;
insert into figure_due (subject, kind, at) select id, 'TICKET', now() from queue_entry where booking is null;
