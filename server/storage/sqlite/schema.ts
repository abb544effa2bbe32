/*
 * The tables as the first version made them. They are not changed: `upgrades.ts` goes on from here, also for a new
 * database.
 */

/** The documents. AUTOINCREMENT, for a document's number is its place in the marks and is never used again. */
export const DOCUMENT_TABLES = `
CREATE TABLE IF NOT EXISTS documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT, initiative TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (initiative, name)
);
CREATE TABLE IF NOT EXISTS document_snapshots (
  document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL, checksum INTEGER NOT NULL, state BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS document_log (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL, updates BLOB NOT NULL, PRIMARY KEY (document, sequence)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS document_set_aside (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  reason TEXT NOT NULL, at TEXT NOT NULL, bytes BLOB NOT NULL
);
`

/** The index. Times are ISO 8601 in UTC, which compare as text; flags are 0 or 1. */
export const INDEX_TABLES = `
CREATE TABLE IF NOT EXISTS initiatives (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, shares TEXT NOT NULL, review TEXT NOT NULL, structure TEXT NOT NULL,
  paused INTEGER NOT NULL, salt TEXT NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS links (
  id TEXT PRIMARY KEY, initiative TEXT NOT NULL REFERENCES initiatives ON DELETE CASCADE, hash TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL, label TEXT NOT NULL, created_at TEXT NOT NULL, expires_at TEXT, revoked_at TEXT,
  joined INTEGER NOT NULL, last_joined_at TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS links_of ON links (initiative);
CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, expires_at TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS people (
  id TEXT PRIMARY KEY, initiative TEXT NOT NULL REFERENCES initiatives ON DELETE CASCADE, name TEXT NOT NULL,
  partner TEXT, reviewer INTEGER NOT NULL, ended_at TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS people_of ON people (initiative);
CREATE TABLE IF NOT EXISTS admissions (
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE, link TEXT NOT NULL REFERENCES links ON DELETE CASCADE,
  PRIMARY KEY (person, link)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS seats (
  session TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
  initiative TEXT NOT NULL REFERENCES initiatives ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE, PRIMARY KEY (session, initiative)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seats_of ON seats (person);
CREATE TABLE IF NOT EXISTS codes (
  hash TEXT PRIMARY KEY, initiative TEXT NOT NULL REFERENCES initiatives ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE, expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS room_codes (
  hash TEXT PRIMARY KEY, link TEXT NOT NULL REFERENCES links ON DELETE CASCADE, expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contributions (
  id TEXT PRIMARY KEY, initiative TEXT NOT NULL REFERENCES initiatives ON DELETE CASCADE, sender TEXT NOT NULL,
  code_hash TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL, status TEXT NOT NULL, reason TEXT,
  created_at TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS contributions_of ON contributions (initiative);
CREATE TABLE IF NOT EXISTS answers (
  initiative TEXT NOT NULL REFERENCES initiatives ON DELETE CASCADE, sender TEXT NOT NULL, key TEXT NOT NULL,
  answer TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (initiative, sender, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS probes (id INTEGER PRIMARY KEY CHECK (id = 1), n INTEGER NOT NULL) STRICT;
`
