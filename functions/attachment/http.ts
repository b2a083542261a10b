import { systemClock } from '../../shared/clock.ts';
import { config } from '../../shared/config.ts';
import { httpHandler } from '../../shared/http/api.ts';
import { openObjects } from '../../shared/store/objects.ts';
import { openTable } from '../../shared/store/table.ts';
import { endpoints } from './endpoints.ts';

const { TABLE_NAME, ATTACHMENTS_BUCKET } = config
  .pick({ TABLE_NAME: true, ATTACHMENTS_BUCKET: true })
  .parse(process.env);

export const handler = httpHandler(
  { table: openTable(TABLE_NAME), now: systemClock, objects: openObjects(ATTACHMENTS_BUCKET) },
  endpoints,
);
