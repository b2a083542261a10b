import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openTable } from '../../shared/store/table.ts';
import { audit, loggedRoots } from './audit.ts';

/**
 * `npm run verify-audit -- --table NAME [--log FILE]`: verifies the table that the AWS environment reaches (locally:
 * AWS_ENDPOINT_URL_DYNAMODB, see CONTRIBUTING.md). `--log` takes the recount function's log, which keeps every night's
 * root outside the table. Exit code 1 names the first fault.
 */
const { values } = parseArgs({ options: { table: { type: 'string' }, log: { type: 'string' } } });
if (values.table === undefined) {
  console.error('Usage: npm run verify-audit -- --table NAME [--log FILE]');
  process.exit(2);
}
const roots = values.log === undefined ? new Map<string, string>() : loggedRoots(readFileSync(values.log, 'utf8'));
const { fault, ...seen } = await audit(openTable(values.table), roots);
console.log(
  `${seen.agencies} agencies, ${seen.procedures} procedures, ${seen.events} events, ${seen.nights} nights, ${roots.size} logged roots`,
);
if (fault === null) console.log('All is as it was written.');
else {
  console.error(`First fault: ${JSON.stringify(fault)}`);
  process.exit(1);
}
