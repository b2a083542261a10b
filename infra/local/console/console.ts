import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/body.ts';
import type { Runtime } from '../running-stack.ts';
import { type Answer, CALLS } from './routes.ts';

const BODY_LIMIT = 1024 * 1024;
/** Mails are shown as they are: nothing in them may run or be fetched. */
const CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'";

const problem = (status: number, title: string, more: object = {}): Answer => ({ status, json: { title, ...more } });

/** Answers the calls under `/_local/`, `path` being what follows that. */
export async function localConsole(
  stack: Runtime,
  request: IncomingMessage,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, BODY_LIMIT);
  if (body === 'aborted') return;
  const answer =
    body === 'too-large' ? problem(413, 'The body is too large') : await answerOf(stack, request, path, body);
  const status = answer.status ?? 200;
  if (answer.html !== undefined) {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP });
    response.end(answer.html);
    return;
  }
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(JSON.stringify(status < 400 ? answer.json : { status, ...Object(answer.json) }));
}

async function answerOf(stack: Runtime, request: IncomingMessage, path: string, body: Buffer): Promise<Answer> {
  const calls = CALLS.filter((call) => call.path.test(path));
  const call = calls.find(({ method }) => method === request.method);
  if (calls.length === 0) return problem(404, `There is no /_local${path}`);
  if (!call) return problem(405, `/_local${path} takes ${calls.map(({ method }) => method).join(' and ')}`);
  let given: unknown;
  try {
    given = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch {
    return problem(400, 'The body is not JSON');
  }
  const checked = call.body.safeParse(given);
  if (!checked.success) {
    const errors = checked.error.issues.map(({ path: at, message }) => ({ pointer: `/${at.join('/')}`, message }));
    return problem(422, 'The body does not fit', { errors });
  }
  const part = decodeURIComponent(call.path.exec(path)?.[1] ?? '');
  return call.run(stack, given, part);
}
