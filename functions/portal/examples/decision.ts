import { BATCH, CODE, decision, type Example, page, RECEIVED_AT } from './example.ts';

const received = { decisionId: BATCH, status: 'received', receivedAt: RECEIVED_AT };
const view = { ...received, status: 'applied', total: 2, decision, part: 1 };

export const decisionExamples: Readonly<Record<string, Example>> = {
  decide: {
    body: {
      decision,
      part: 1,
      items: [
        { agencyId: 'so-tu-phap', procedureCode: CODE, revision: 1, outcome: 'approve' },
        { agencyId: 'bac-ai', procedureCode: '1.012753', revision: 1, outcome: 'reject', reason: 'Chưa đủ căn cứ.' },
      ],
    },
    answer: received,
  },
  listDecisions: { answer: page(view) },
  getDecision: {
    answer: {
      ...view,
      items: [
        {
          agencyId: 'so-tu-phap',
          procedureCode: CODE,
          decided: 'approve',
          outcome: 'accepted',
          revision: 1,
          code: null,
        },
        {
          agencyId: 'bac-ai',
          procedureCode: '1.012753',
          decided: 'reject',
          outcome: 'refused',
          revision: null,
          code: 'STATE_CONFLICT',
        },
      ],
    },
  },
};
