import * as z from 'zod';

const input = z.object({ slot: z.iso.datetime({ offset: true }) });

/** The instant for which EventBridge Scheduler fired, not when the function got to run. Throws on any other input. */
export const slotOf = (event: unknown): string => new Date(input.parse(event).slot).toISOString();
