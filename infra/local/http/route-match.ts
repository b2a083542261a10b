export interface RouteMatch<T> {
  readonly route: T;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Compiled<T> {
  readonly route: T;
  readonly method: string;
  readonly segments: readonly string[];
  /** Sorts before what is less specific, segment by segment. */
  readonly rank: string;
}

const variable = (segment: string) => /^\{([^}+]+)\}$/.exec(segment)?.[1];
const greedy = (segment: string) => /^\{([^}+]+)\+\}$/.exec(segment)?.[1];
const rankOf = (segment: string) => (greedy(segment) ? '2' : variable(segment) ? '1' : '0');

function compile<T extends { routeKey: string }>(route: T): Compiled<T> {
  const [method = '', path = ''] = route.routeKey.split(' ');
  const segments = path.split('/').slice(1);
  const isGreedy = segments.some(greedy) ? '1' : '0';
  return {
    route,
    method,
    segments,
    rank: `${isGreedy}${segments.map(rankOf).join('')}${method === 'ANY' ? '1' : '0'}`,
  };
}

function parametersOf(wanted: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const rest = greedy(segment);
    if (rest !== undefined) {
      const value = given.slice(index).join('/');
      return value === '' ? undefined : { ...parameters, [rest]: value };
    }
    const name = variable(segment);
    const value = given[index];
    if (value === undefined || (name === undefined ? value !== segment : value === '')) return undefined;
    if (name !== undefined) parameters[name] = value;
  }
  return wanted.length === given.length ? parameters : undefined;
}

/**
 * Picks the route of a decoded path as API Gateway does: a full match before a greedy one before `$default`, literal
 * segments before variables, a method before ANY.
 */
export function routeMatcher<T extends { routeKey: string }>(routes: readonly T[]) {
  const fallback = routes.find(({ routeKey }) => routeKey === '$default');
  const compiled = routes
    .filter((route) => route !== fallback)
    .map(compile)
    .sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0));
  return (method: string, path: string): RouteMatch<T> | undefined => {
    const given = path.split('/').slice(1);
    for (const { route, method: wanted, segments } of compiled) {
      if (wanted !== method && wanted !== 'ANY') continue;
      const pathParameters = parametersOf(segments, given);
      if (pathParameters) return { route, pathParameters };
    }
    return fallback && { route: fallback, pathParameters: {} };
  };
}
