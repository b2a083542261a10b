import * as z from 'zod';

/** How SES can be made to misbehave, for the next `times` sends, or until it is told otherwise. */
export const faultSchema = z.strictObject({
  mode: z.enum(['none', 'throttle', 'refuse', 'timeout-after-accept', 'bounce']),
  times: z.int().positive().optional(),
});
export type Fault = z.infer<typeof faultSchema>;

export class Faults {
  private fault: Fault = { mode: 'none' };

  set(fault: Fault): void {
    this.fault = fault;
  }

  /** The mode for one send; uses up one of the fault's times. */
  take(): Fault['mode'] {
    const { mode, times } = this.fault;
    if (times === undefined) return mode;
    this.fault = times > 1 ? { mode, times: times - 1 } : { mode: 'none' };
    return mode;
  }
}
