-- Entries of calendars are dated by when the month of a place, or the year, was told last. So their answers change with the telling, which
-- may come some minutes after the data: the time since when the collection is so moves with it.

CREATE CONSTRAINT TRIGGER published_state_hours_tell AFTER INSERT OR UPDATE ON published_state DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.topic = 'ocma.divisions.hours.v1') EXECUTE FUNCTION tell_changed_collections('places');

CREATE CONSTRAINT TRIGGER published_state_calendar_tell AFTER INSERT OR UPDATE ON published_state DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.topic = 'ocma.divisions.calendar-year.v1') EXECUTE FUNCTION tell_changed_collections('calendar');
