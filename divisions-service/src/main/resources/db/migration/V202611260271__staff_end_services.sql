-- Why: a service ends by an order, and whoever asks when and why it ended is told which.

ALTER TABLE service_version ADD COLUMN end_source text;
