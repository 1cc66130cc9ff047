-- Why: a served visit names its employee (P11), also after that employee has left or has no account any more. Nothing more is given to them; name and badge
-- go when the directory tells that it has erased who it was. The default is for instances of the release before, which delete who leaves, and do not name it.

alter table employee add column gone boolean not null default false;
