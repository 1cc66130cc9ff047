-- Why: a client that is registered anew goes on with the versions that it had, which are counted by its changes.

CREATE INDEX client_change_by_client ON client_change (client);
