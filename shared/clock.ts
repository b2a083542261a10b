/** The only place that reads the time; everything else takes a clock. Instants are UTC. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();
