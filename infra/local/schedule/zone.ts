/** A local wall-clock minute. */
export interface LocalMinute {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of an IANA zone at an instant (milliseconds since the epoch). */
export function localMinute(instant: number, timeZone: string): LocalMinute {
  let format = formats.get(timeZone);
  if (!format) {
    const two = '2-digit';
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', hourCycle: 'h23', ...fields });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
  return { year: get('year'), month: get('month'), day: get('day'), hour: get('hour'), minute: get('minute') };
}

const asUtc = (local: LocalMinute) => Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);

/** The first instant at which an IANA zone shows this minute; undefined where a clock change skips it. */
export function instantOf(local: LocalMinute, timeZone: string): number | undefined {
  const wanted = asUtc(local);
  const offsetAt = (instant: number) => asUtc(localMinute(instant, timeZone)) - Math.floor(instant / 60_000) * 60_000;
  const day = 86_400_000;
  const candidates = [offsetAt(wanted - day), offsetAt(wanted + day)].map((offset) => wanted - offset);
  return candidates
    .filter((instant) => asUtc(localMinute(instant, timeZone)) === wanted)
    .sort((one, other) => one - other)[0];
}
