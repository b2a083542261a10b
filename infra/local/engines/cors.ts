import type { CorsRule } from '../template/bucket-spec.ts';

/** What S3 tells a browser whose page, of an origin, calls with a method; null where no rule of the bucket allows it. */
export function corsHeaders(rules: readonly CorsRule[], origin: string, method: string): Record<string, string> | null {
  const rule = rules.find(
    ({ AllowedOrigins, AllowedMethods }) =>
      AllowedMethods.includes(method) && AllowedOrigins.some((allowed) => allowed === '*' || allowed === origin),
  );
  if (rule === undefined) return null;
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(rule.AllowedHeaders.length === 0 ? {} : { 'access-control-allow-headers': rule.AllowedHeaders.join(', ') }),
    ...(rule.MaxAge === undefined ? {} : { 'access-control-max-age': String(rule.MaxAge) }),
    vary: 'Origin',
  };
}
