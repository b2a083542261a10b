import { config } from '../../shared/config.ts';
import { batchWorker } from '../../shared/queue/batch-worker.ts';
import { applyRegister } from '../register/apply.ts';
import { applySubmission } from './apply.ts';

const { SUBMISSIONS_QUEUE_URL } = config.pick({ SUBMISSIONS_QUEUE_URL: true }).parse(process.env);

/** Register decisions that a crash left half applied come here too, in order with their agency's submissions. */
export const handler = batchWorker(
  { submission: applySubmission, register: applyRegister, correction: applyRegister, baseline: applyRegister },
  SUBMISSIONS_QUEUE_URL,
);
