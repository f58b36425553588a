"""The tables of the build state."""

# Changes whenever the tables do: a state of another format is set aside.
FORMAT = 5
# "NEWS": tells our files from other programs' databases.
APPLICATION = 0x4E455753

SCHEMA = """
-- Single values: the surroundings, what the last build was made from, whether one is unfinished.
CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

-- What was read. A bundle's folder is its path below `releases/`. Signatures are read whole at each start, so the rest
-- is kept out of their way.
CREATE TABLE signatures (folder TEXT PRIMARY KEY, signature TEXT NOT NULL, source BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE readings (
  folder TEXT PRIMARY KEY, reading BLOB NOT NULL, digest BLOB NOT NULL,
  release BLOB NOT NULL, brief BLOB NOT NULL, record BLOB NOT NULL
);
CREATE TABLE bodies (folder TEXT NOT NULL, language TEXT NOT NULL, body BLOB NOT NULL);
CREATE UNIQUE INDEX bodies_by_folder ON bodies (folder, language);
CREATE TABLE quotations (folder TEXT PRIMARY KEY, quotations BLOB NOT NULL);
CREATE TABLE sheets (folder TEXT PRIMARY KEY, sheet BLOB NOT NULL);
CREATE TABLE claims (
  field TEXT, value TEXT, folder TEXT, is_draft INTEGER NOT NULL, opening TEXT NOT NULL,
  PRIMARY KEY (field, value, folder)
) WITHOUT ROWID;
CREATE TABLE links (scheme TEXT, name TEXT, folder TEXT, PRIMARY KEY (scheme, name, folder)) WITHOUT ROWID;
CREATE TABLE consulted (id TEXT, folder TEXT, PRIMARY KEY (id, folder)) WITHOUT ROWID;
CREATE TABLE embargoes (folder TEXT PRIMARY KEY, opening TEXT NOT NULL, is_draft INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE statuses (status TEXT, folder TEXT, PRIMARY KEY (status, folder)) WITHOUT ROWID;
-- `is_between` tells problems between releases from those within one.
CREATE TABLE problems (
  folder TEXT, is_between INTEGER, problems BLOB NOT NULL, PRIMARY KEY (folder, is_between)
) WITHOUT ROWID;
-- What was read and is not yet shown as it is now.
CREATE TABLE pending (folder TEXT PRIMARY KEY) WITHOUT ROWID;

-- What is shown: let through the door, by its address and in the order of lists.
CREATE TABLE shown (
  target TEXT PRIMARY KEY, folder TEXT NOT NULL, sort TEXT NOT NULL, published TEXT NOT NULL, replaced_by TEXT,
  brief BLOB NOT NULL, record BLOB NOT NULL
);
CREATE UNIQUE INDEX shown_by_sort ON shown (sort, target);
CREATE UNIQUE INDEX shown_by_publication ON shown (published, target);
CREATE UNIQUE INDEX shown_by_folder ON shown (folder);
CREATE INDEX shown_by_replacement ON shown (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE TABLE listed (
  kind TEXT, key TEXT, year INTEGER, sort TEXT, target TEXT, PRIMARY KEY (kind, key, year, sort, target)
) WITHOUT ROWID;
CREATE TABLE linked (kind TEXT, key TEXT, target TEXT, PRIMARY KEY (kind, key, target)) WITHOUT ROWID;
-- Corrections and withdrawals, in each language that they concern; `place` is their order within a release.
CREATE TABLE amended (
  language TEXT, day TEXT, sort TEXT, target TEXT, place INTEGER, moment TEXT NOT NULL, amendment BLOB NOT NULL,
  PRIMARY KEY (language, day, sort, target, place)
) WITHOUT ROWID;
CREATE TABLE counts (kind TEXT, key TEXT, year INTEGER, count INTEGER, PRIMARY KEY (kind, key, year)) WITHOUT ROWID;
CREATE TRIGGER counted AFTER INSERT ON listed BEGIN
  INSERT INTO counts VALUES (new.kind, new.key, new.year, 1)
  ON CONFLICT (kind, key, year) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER uncounted AFTER DELETE ON listed BEGIN
  UPDATE counts SET count = count - 1 WHERE kind = old.kind AND key = old.key AND year = old.year;
  DELETE FROM counts WHERE kind = old.kind AND key = old.key AND year = old.year AND count = 0;
END;

CREATE TABLE aliases (source TEXT, language TEXT, target TEXT, PRIMARY KEY (source, target)) WITHOUT ROWID;

-- The ledger: a line for each address ever published, by the release or page that it belongs to. `published` has bodies
-- as they were before a change of a published text; `moved` recorded addresses that are answered elsewhere; `redirects`
-- what is shown of old addresses. Nothing as their destination says that they are gone.
CREATE TABLE ledger (
  address TEXT, part TEXT, subject TEXT NOT NULL, line INTEGER NOT NULL, entry BLOB NOT NULL,
  PRIMARY KEY (address, part)
) WITHOUT ROWID;
CREATE INDEX ledger_by_subject ON ledger (subject);
CREATE INDEX ledger_by_part ON ledger (part);
CREATE TABLE judged (
  subject TEXT PRIMARY KEY, problems BLOB NOT NULL, unrecorded INTEGER NOT NULL, is_unsettled INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE moved (subject TEXT, address TEXT, leads TEXT, PRIMARY KEY (subject, address)) WITHOUT ROWID;
CREATE TABLE published (
  folder TEXT, language TEXT, revision TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (folder, language)
) WITHOUT ROWID;
CREATE TABLE redirects (source TEXT PRIMARY KEY, leads TEXT NOT NULL, file TEXT) WITHOUT ROWID;
CREATE INDEX redirects_by_file ON redirects (file);

-- What was made: each file of the output with the digests of what it was made from and of its bytes.
CREATE TABLE files (file TEXT PRIMARY KEY, made_from BLOB NOT NULL, content BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE bytecode (name TEXT PRIMARY KEY, code BLOB NOT NULL) WITHOUT ROWID;
"""
