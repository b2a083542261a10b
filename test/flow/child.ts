import { startStack } from '../../infra/local/stack.ts';

/** Runs the whole stack in a process of its own, to be killed; prints its address as one line of JSON. */
const [dir = ''] = process.argv.slice(2);
const stack = await startStack({ dir, port: 0, seed: false, clock: '2020-02-17T01:00:00Z' });
console.log(JSON.stringify({ baseUrl: stack.baseUrl }));
