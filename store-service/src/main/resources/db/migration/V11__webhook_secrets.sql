-- Deliveries are signed with the secret before as well, until the receiver had time to learn the new one.
ALTER TABLE saved_query ADD COLUMN former_secret text;
ALTER TABLE saved_query ADD COLUMN former_secret_until timestamptz;
