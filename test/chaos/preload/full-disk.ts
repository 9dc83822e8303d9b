import pg from 'pg';

/** What Postgres says when a file cannot grow (SQLSTATE 53100, `disk_full`). */
export function diskFull(): Error {
  const error = new pg.DatabaseError('could not extend file "base/16384/16397": No space left on device', 0, 'error');
  return Object.assign(error, { severity: 'ERROR', code: '53100', hint: 'Check free disk space.' });
}
