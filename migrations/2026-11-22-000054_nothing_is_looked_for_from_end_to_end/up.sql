-- Owners and coaches among many clients; links that have expired among many that have not.
CREATE INDEX people_by_role ON people (role, id);
CREATE INDEX links_by_expiry ON links (expires_at);
