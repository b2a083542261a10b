type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

const write =
  (level: 'info' | 'warn' | 'error') =>
  (code: string, fields: Fields = {}) =>
    console[level](JSON.stringify({ level, code, ...fields }));

/** One JSON line per call: a stable code and ids. Never a body, a name, an address or a text that a person wrote. */
export const log = { info: write('info'), warn: write('warn'), error: write('error') };

/** What may be logged of a failure nobody expected: its class and the place, not its message, which may quote data. */
export const failure = (error: unknown): Fields => {
  if (!(error instanceof Error)) return { error: typeof error };
  const place = error.stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
  return { error: error.name, ...(place === undefined ? {} : { at: place }) };
};
