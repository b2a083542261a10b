import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FunctionError } from './protocol.ts';

/** What a function writes, and why its invocations failed. */
export interface FunctionLog {
  attach(output: Readable): void;
  failure(requestId: string, error: FunctionError): void;
  close(): Promise<void>;
}

/** Appends to `<dir>/<function>.log`; with `echo`, failures are also shown on the console. */
export function functionLog(dir: string, name: string, echo: boolean): FunctionLog {
  mkdirSync(dir, { recursive: true });
  const file = createWriteStream(join(dir, `${name}.log`), { flags: 'a' });
  return {
    attach(output) {
      output.setEncoding('utf8');
      output.on('data', (text: string) => {
        if (!file.writableEnded) file.write(text);
      });
    },
    failure(requestId, error) {
      const line = `${requestId} failed: ${error.errorType}: ${error.errorMessage}`;
      if (!file.writableEnded) file.write(`${line}\n${error.trace.slice(1).join('\n')}\n`);
      if (echo) console.error(`${name}: ${line}`);
    },
    close: () => new Promise((resolve) => file.end(() => resolve())),
  };
}
