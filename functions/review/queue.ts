import { config } from '../../shared/config.ts';
import { batchWorker } from '../../shared/queue/batch-worker.ts';
import { applyReport } from '../consolidation/apply.ts';
import { applyDecision } from '../decision/apply.ts';
import { applyReview } from './apply.ts';

const { REVIEW_EVENTS_QUEUE_URL } = config.pick({ REVIEW_EVENTS_QUEUE_URL: true }).parse(process.env);

export const handler = batchWorker(
  { review: applyReview, report: applyReport, decision: applyDecision },
  REVIEW_EVENTS_QUEUE_URL,
);
