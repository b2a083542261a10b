import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { readState, writeState } from '../state-file.ts';

const recordSchema = z.object({ pid: z.int().positive(), command: z.string() });

/** The command line of a process; undefined when there is none of that id. */
export function commandOf(pid: number): string | undefined {
  try {
    if (existsSync('/proc/self'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

export const recordProcess = (path: string, pid: number): void =>
  writeState(path, { pid, command: commandOf(pid) ?? '' });

/** The recorded process, if it still runs: the same id with the same command line. */
export function runningRecord(path: string): number | undefined {
  const record = readState(path, recordSchema);
  if (!record || record.command === '' || commandOf(record.pid) !== record.command) return undefined;
  return record.pid;
}

/** Ends the process that an earlier start recorded and could not end itself. */
export async function endRecorded(path: string): Promise<void> {
  const pid = runningRecord(path);
  if (pid !== undefined) {
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < 3000 && runningRecord(path) === pid; waited += 20) await sleep(20);
    if (runningRecord(path) === pid) process.kill(pid, 'SIGKILL');
  }
  rmSync(path, { force: true });
}
