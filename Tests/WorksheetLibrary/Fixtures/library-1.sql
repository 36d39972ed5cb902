PRAGMA application_id = 1146243408;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
CREATE TABLE worksheet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- What the list shows: kept up to date with the sheet.
  encounter TEXT NOT NULL,
  title TEXT,
  firstDay TEXT,
  lastDay TEXT,
  rowCount INTEGER NOT NULL,
  codes TEXT NOT NULL,
  findings INTEGER NOT NULL,
  state TEXT NOT NULL,
  question TEXT,
  stateBy TEXT,
  stateAt INTEGER,
  isArchived INTEGER NOT NULL DEFAULT 0,
  file TEXT,
  -- The entry with which the file holds what the sheet held.
  fileEntry INTEGER,
  touchedBy TEXT NOT NULL,
  touchedAt INTEGER NOT NULL,
  -- The last entry, and the one with the last snapshot.
  head INTEGER NOT NULL,
  snapshotAt INTEGER NOT NULL,
  -- Raised each time somebody opens the worksheet for writing: a commit under an old number is refused.
  hold INTEGER NOT NULL DEFAULT 0,
  holder TEXT,
  heldSince INTEGER
);
INSERT INTO worksheet VALUES(1,'ED 4471',NULL,NULL,NULL,1,'96365',0,'waiting','when did the ceftriaxone stop?','bert',1785800060000,0,NULL,NULL,'bert',1785800060000,5,1,1,NULL,NULL);
INSERT INTO worksheet VALUES(2,'ED 4472',NULL,NULL,NULL,0,'',0,'open',NULL,NULL,NULL,0,NULL,NULL,'anna',1785800900001,3,1,0,NULL,NULL);
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  worksheet INTEGER NOT NULL REFERENCES worksheet (id),
  number INTEGER NOT NULL,
  person TEXT NOT NULL,
  moment INTEGER NOT NULL,
  -- edit, undo, redo, or other
  kind TEXT NOT NULL,
  -- The serial of the edit that is done, undone or done again.
  step INTEGER,
  form INTEGER NOT NULL,
  event TEXT NOT NULL
);
INSERT INTO entry VALUES(1,1,1,'anna',1785800000000,'other',NULL,1,'{"created":{}}');
INSERT INTO entry VALUES(2,1,2,'anna',1785800000000,'edit',1,1,'{"did":{"edit":{"cell":{"content":{"text":"1 g"},"field":"dose","row":0}},"inverse":{"cell":{"content":{},"field":"dose","row":0}},"step":1}}');
INSERT INTO entry VALUES(3,1,3,'anna',1785800000000,'edit',2,1,'{"did":{"edit":{"cell":{"content":{"text":"x"},"field":"note","row":0}},"inverse":{"cell":{"content":{},"field":"note","row":0}},"step":2}}');
INSERT INTO entry VALUES(4,1,4,'anna',1785800000000,'undo',2,1,'{"undid":{"step":2}}');
INSERT INTO entry VALUES(5,1,5,'bert',1785800060000,'other',NULL,1,'{"marked":{"question":"when did the ceftriaxone stop?","state":"waiting"}}');
INSERT INTO entry VALUES(6,2,1,'anna',1785800900000,'other',NULL,1,'{"created":{}}');
INSERT INTO entry VALUES(7,2,2,'anna',1785800900001,'other',NULL,1,'{"archived":{"is":true}}');
INSERT INTO entry VALUES(8,2,3,'anna',1785800900001,'other',NULL,1,'{"archived":{"is":false}}');
CREATE TABLE snapshot (
  worksheet INTEGER NOT NULL REFERENCES worksheet (id),
  number INTEGER NOT NULL,
  form INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  PRIMARY KEY (worksheet, number)
);
INSERT INTO snapshot VALUES(1,1,1,'{"id":"ED 4471","identities":[0],"nextIdentity":1,"rows":[{"row":1,"substance":"Rocephin"}]}');
INSERT INTO snapshot VALUES(2,1,1,'{"id":"ED 4472","identities":[],"nextIdentity":0,"rows":[]}');
CREATE TABLE request (
  worksheet INTEGER PRIMARY KEY REFERENCES worksheet (id),
  person TEXT NOT NULL,
  moment INTEGER NOT NULL
);
CREATE TABLE offer (
  id INTEGER PRIMARY KEY,
  worksheet INTEGER NOT NULL REFERENCES worksheet (id),
  -- The last entry that their author knew.
  head INTEGER NOT NULL,
  person TEXT NOT NULL,
  moment INTEGER NOT NULL,
  form INTEGER NOT NULL,
  deeds TEXT NOT NULL
);
INSERT INTO offer VALUES(1,1,4,'anna',1785800000000,1,'[{"undid":{"step":1}}]');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('worksheet',2);
CREATE INDEX worksheetByTouch ON worksheet (touchedAt);
CREATE INDEX worksheetByFile ON worksheet (file) WHERE file IS NOT NULL;
CREATE UNIQUE INDEX entryByNumber ON entry (worksheet, number, kind, step);
COMMIT;
