import type { StackClock } from './clock.ts';
import type { TokenRequest } from './console/tokens.ts';
import type { Engines } from './engines/start-engines.ts';
import type { Faults } from './mail/faults.ts';
import type { Mailbox } from './mail/mailbox.ts';
import type { Scheduler } from './schedule/scheduler.ts';
import type { Sources } from './sources/start-sources.ts';
import type { StackModel } from './template/model.ts';

/** The parts of a running stack. */
export interface Runtime {
  /** `http://127.0.0.1:<port>`, of the HTTP API, the page and `/_local/`. */
  readonly baseUrl: string;
  readonly model: StackModel;
  readonly clock: StackClock;
  readonly engines: Engines;
  readonly mailbox: Mailbox;
  /** Switches that make the sending of mail fail. */
  readonly faults: Faults;
  readonly scheduler: Scheduler;
  readonly sources: Sources;
  isReady(): boolean;
  issueToken(request: TokenRequest): Promise<string>;
}
