import { systemClock } from '../../shared/clock.ts';
import { config } from '../../shared/config.ts';
import { slotOf } from '../../shared/schedule.ts';
import { openTable } from '../../shared/store/table.ts';
import { recountAll } from './nightly.ts';

const { TABLE_NAME } = config.pick({ TABLE_NAME: true }).parse(process.env);
const deps = { table: openTable(TABLE_NAME), now: systemClock };

export const handler = (event: unknown) => recountAll(deps, slotOf(event));
