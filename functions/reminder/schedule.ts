import { systemClock } from '../../shared/clock.ts';
import { config } from '../../shared/config.ts';
import { openTable } from '../../shared/store/table.ts';
import { dueReminders } from './due.ts';

const { TABLE_NAME } = config.pick({ TABLE_NAME: true }).parse(process.env);
const deps = { table: openTable(TABLE_NAME), now: systemClock };

export const handler = () => dueReminders(deps);
