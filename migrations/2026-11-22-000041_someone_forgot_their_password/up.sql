-- Addresses for which a new password is wanted, whether anyone signs in with them or not. Each waits
-- here for some seconds, until it is looked up.
CREATE TABLE reset_requests (
    email TEXT PRIMARY KEY NOT NULL
);
