import type { z } from 'zod';
import type { decisionBodySchema, decisionItemSchema, reviewEventSchema } from '../../../shared/domain/review.ts';
import type { submissionBodySchema } from '../../../shared/domain/submission.ts';

/** Without the revision, which the answer to the submission gives. */
type Unrevised<T> = T extends unknown ? Omit<T, 'revision'> : never;
export type ReviewEvent = Unrevised<z.input<typeof reviewEventSchema>>;
export type DecisionItem = Unrevised<z.input<typeof decisionItemSchema>>;
export type Submission = z.input<typeof submissionBodySchema>;
export type Decision = z.input<typeof decisionBodySchema>['decision'];

interface Common {
  /** The Idempotency-Key: the same content is sent under it every time. */
  readonly key: string;
}

/** One call that queues, as data. `by` is the role that sends review events. */
export type Batch = Common &
  (
    | { readonly kind: 'submission'; readonly agencyId: string; readonly body: Submission }
    | {
        readonly kind: 'review-events';
        readonly agencyId: string;
        readonly by: 'pasc' | 'dic' | 'agency';
        readonly events: readonly ReviewEvent[];
      }
    | {
        readonly kind: 'decision';
        readonly decision: Decision;
        readonly part: number;
        readonly items: readonly DecisionItem[];
      }
  );
export type BatchOf<K extends Batch['kind']> = Extract<Batch, { kind: K }>;
