import type { IncomingMessage } from 'node:http';

/** A client that goes on sending after this much is cut off, in bytes. */
const DRAIN_LIMIT = 64 * 1024 * 1024;

/**
 * The request's body. `too-large` comes after the client has sent it all, so that it can read the answer;
 * `aborted` when it went away.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | 'aborted'> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      if (size > DRAIN_LIMIT) break;
    }
  } catch {
    return 'aborted';
  }
  return size > limit ? 'too-large' : Buffer.concat(chunks);
}
