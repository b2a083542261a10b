/** What the runtime hands to a new worker. */
export interface WorkerSetup {
  readonly module: string;
  readonly handler: string;
  readonly clock: SharedArrayBuffer;
}

/** One event for a worker; the payload is JSON, as Lambda passes it. */
export interface Invocation {
  readonly requestId: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  /** When the function times out, by the real clock, in milliseconds since the epoch. */
  readonly deadline: number;
  readonly payload: string;
}

export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** What a worker says: it is ready, it cannot be loaded, or how an event ended. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'init-error'; readonly error: FunctionError }
  | { readonly kind: 'result'; readonly payload: string }
  | { readonly kind: 'error'; readonly error: FunctionError };
