import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import initSqlJs from 'sql.js';
import { startDynoxide } from './dynoxide.ts';

/** How many records of a table's stream are kept: a day's worth on AWS, this many here. Sweep covers what is gone. */
const KEPT = 10_000;

/**
 * The engine looks for a stream's last record by reading all of them at every write, and keeps them for ever: writes get
 * slower with each one (measured: fourfold after 8,000 records). An index answers that question, a trigger trims.
 */
const REPAIR = `
  CREATE INDEX stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  CREATE TRIGGER stream_trim AFTER INSERT ON _stream_records BEGIN
    DELETE FROM _stream_records WHERE table_name = NEW.table_name
      AND CAST(sequence_number AS INTEGER) <= CAST(NEW.sequence_number AS INTEGER) - ${KEPT};
  END;`;

/** Bytes 18 and 19 of an SQLite file say how it is journaled: 1 a rollback journal, 2 a write-ahead log. */
const JOURNAL_VERSION = [18, 19] as const;

/**
 * Makes the engine's database file, if there is none, with its streams in order: the engine writes its schema, then the
 * index and the trigger are added. The file appears whole or not at all.
 */
export async function prepareDatabase(dbPath: string): Promise<void> {
  if (existsSync(dbPath)) return;
  const scratch = mkdtempSync(join(dirname(dbPath), 'new-'));
  try {
    const fresh = join(scratch, 'dynamodb.sqlite');
    await (await startDynoxide({ dbPath: fresh })).stop();
    const file = readFileSync(fresh);
    // sql.js has no shared memory, which a write-ahead log wants; the engine goes back to one at its next start.
    for (const byte of JOURNAL_VERSION) file[byte] = 1;
    const { Database } = await initSqlJs();
    const database = new Database(file);
    database.exec(REPAIR);
    writeFileSync(fresh, database.export());
    database.close();
    renameSync(fresh, dbPath);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
