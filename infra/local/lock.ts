import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordProcess, runningRecord } from './engines/recorded.ts';
import { StartError } from './start-error.ts';

/** Keeps a state folder for one running stack. @throws StartError while another one, of a living process, has it. */
export function lockState(dir: string): () => void {
  const path = join(dir, 'stack.json');
  const pid = runningRecord(path);
  if (pid !== undefined && pid !== process.pid) {
    throw new StartError(`Another stack (process ${pid}) runs on the state in ${dir}. End it first: kill ${pid}`);
  }
  recordProcess(path, process.pid);
  return () => rmSync(path, { force: true });
}
