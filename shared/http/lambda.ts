import { type Clock, systemClock } from '../clock.ts';
import { config } from '../config.ts';
import { openTable, type Table } from '../store/table.ts';
import { type Endpoint, httpHandler } from './api.ts';

/** What every HTTP function works with. */
export interface HttpDeps {
  readonly table: Table;
  readonly now: Clock;
}

/** The Lambda handler of one HTTP folder, wired from the environment at cold start. */
export const httpLambda = (endpoints: readonly Endpoint<HttpDeps>[]) => {
  const { TABLE_NAME } = config.pick({ TABLE_NAME: true }).parse(process.env);
  return httpHandler({ table: openTable(TABLE_NAME), now: systemClock }, endpoints);
};
