-- Why: customers are told when a visit becomes longer or shorter, are reminded of it, get another time where it
-- cannot be, and get the code that shows that their contact reaches them.

alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (kind in (
    'VISIT_BOOKED', 'VISIT_RESCHEDULED', 'VISIT_CANCELLED', 'VISIT_CHANGED', 'VISIT_REMINDER', 'VISIT_TIME_PROPOSED',
    'CONTACT_CODE'));
