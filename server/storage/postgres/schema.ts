/**
 * The tables as the first version made them. They are not changed: `upgrades.ts` goes on from here, also for a new
 * database. `place` numbers rows in the order in which they were first put. Texts compare by code unit, so that times
 * compare as they follow one another. What changes with every commit has room beside it, so that no index changes.
 */
export const FIRST_TABLES = `
CREATE DOMAIN words AS text COLLATE "C";

CREATE TABLE documents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, initiative words NOT NULL, name words NOT NULL,
  last bigint NOT NULL, UNIQUE (initiative, name)
) WITH (fillfactor = 50);
CREATE TABLE document_snapshots (
  document bigint PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  sequence bigint NOT NULL, checksum bigint NOT NULL, state bytea NOT NULL
);
CREATE TABLE document_log (
  document bigint NOT NULL REFERENCES documents ON DELETE CASCADE,
  sequence bigint NOT NULL, updates bytea NOT NULL, PRIMARY KEY (document, sequence)
);
ALTER TABLE document_log ALTER COLUMN updates SET STORAGE EXTERNAL;
CREATE TABLE document_set_aside (
  document bigint NOT NULL REFERENCES documents ON DELETE CASCADE,
  reason words NOT NULL, at words NOT NULL, bytes bytea NOT NULL
);
CREATE INDEX ON document_set_aside (document);

CREATE TABLE initiatives (
  id words PRIMARY KEY, place bigint GENERATED ALWAYS AS IDENTITY, title words NOT NULL, shares words NOT NULL,
  review words NOT NULL, structure words NOT NULL, paused smallint NOT NULL, salt words NOT NULL, marks words NOT NULL,
  created_at words NOT NULL, deleted_at words
);
CREATE TABLE links (
  id words PRIMARY KEY, place bigint GENERATED ALWAYS AS IDENTITY,
  initiative words NOT NULL REFERENCES initiatives ON DELETE CASCADE, hash words NOT NULL UNIQUE, role words NOT NULL,
  label words NOT NULL, created_at words NOT NULL, expires_at words, revoked_at words, joined integer NOT NULL,
  last_joined_at words
);
CREATE INDEX ON links (initiative);
CREATE TABLE sessions (
  id words PRIMARY KEY, place bigint GENERATED ALWAYS AS IDENTITY, hash words NOT NULL UNIQUE, expires_at words NOT NULL
);
CREATE TABLE people (
  id words PRIMARY KEY, place bigint GENERATED ALWAYS AS IDENTITY,
  initiative words NOT NULL REFERENCES initiatives ON DELETE CASCADE, name words NOT NULL, partner words,
  organization words NOT NULL, confirmed smallint NOT NULL, reviewer smallint NOT NULL, ended_at words
);
CREATE INDEX ON people (initiative);
CREATE TABLE admissions (
  person words NOT NULL REFERENCES people ON DELETE CASCADE, link words NOT NULL REFERENCES links ON DELETE CASCADE,
  place bigint GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (person, link)
);
CREATE INDEX ON admissions (link);
CREATE TABLE seats (
  session words NOT NULL REFERENCES sessions ON DELETE CASCADE,
  initiative words NOT NULL REFERENCES initiatives ON DELETE CASCADE,
  person words NOT NULL REFERENCES people ON DELETE CASCADE,
  place bigint GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (session, initiative)
);
CREATE INDEX ON seats (initiative);
CREATE INDEX ON seats (person);
CREATE TABLE codes (
  hash words PRIMARY KEY, place bigint GENERATED ALWAYS AS IDENTITY,
  initiative words NOT NULL REFERENCES initiatives ON DELETE CASCADE,
  person words NOT NULL REFERENCES people ON DELETE CASCADE, expires_at words NOT NULL
);
CREATE INDEX ON codes (initiative);
CREATE INDEX ON codes (person);
CREATE TABLE room_codes (
  hash words PRIMARY KEY, place bigint GENERATED ALWAYS AS IDENTITY,
  link words NOT NULL REFERENCES links ON DELETE CASCADE, expires_at words NOT NULL
);
CREATE INDEX ON room_codes (link);
CREATE TABLE contributions (
  id words PRIMARY KEY, place bigint GENERATED ALWAYS AS IDENTITY,
  initiative words NOT NULL REFERENCES initiatives ON DELETE CASCADE, sender words NOT NULL, code_hash words NOT NULL,
  type words NOT NULL, body words NOT NULL, status words NOT NULL, reason words, created_at words NOT NULL,
  changed_at words NOT NULL
);
CREATE INDEX ON contributions (initiative);
CREATE UNLOGGED TABLE guesses (key words PRIMARY KEY, count integer NOT NULL, until timestamptz NOT NULL);
CREATE TABLE answers (
  initiative words NOT NULL REFERENCES initiatives ON DELETE CASCADE, sender words NOT NULL, key words NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY, answer words NOT NULL, at words NOT NULL,
  PRIMARY KEY (initiative, sender, key)
);

CREATE TABLE writers (
  id words PRIMARY KEY, connection integer NOT NULL, process integer NOT NULL, last bigint NOT NULL,
  at timestamptz NOT NULL
) WITH (fillfactor = 10);
CREATE TABLE servers (
  id words PRIMARY KEY, address words NOT NULL, secret words NOT NULL, version words NOT NULL, until timestamptz NOT NULL
) WITH (fillfactor = 50);
CREATE TABLE owners (
  initiative words PRIMARY KEY REFERENCES initiatives ON DELETE CASCADE,
  server words NOT NULL REFERENCES servers ON DELETE CASCADE, wanted words REFERENCES servers ON DELETE SET NULL
);
CREATE INDEX ON owners (server, wanted);
CREATE INDEX ON owners (wanted);
`
