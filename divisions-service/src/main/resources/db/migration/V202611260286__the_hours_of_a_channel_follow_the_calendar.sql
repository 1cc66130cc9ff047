-- By date the hours of a contact channel follow the calendar as those of places do, so what changes the calendar changes that collection too.

CREATE CONSTRAINT TRIGGER cabinet_order_tells_channels AFTER INSERT OR UPDATE OR DELETE ON cabinet_order
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_changed_collections('contact-channels');
CREATE CONSTRAINT TRIGGER moved_working_day_tells_channels AFTER INSERT OR UPDATE OR DELETE ON moved_working_day
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_changed_collections('contact-channels');
