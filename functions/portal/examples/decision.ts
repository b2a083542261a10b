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
  getAnnex: {
    answer: {
      decision,
      answers: { number: '58/TTr-VPUB', date: '2020-02-27' },
      parts: [{ decisionId: BATCH, part: 1, status: 'applied' }],
      total: 1,
      refused: 0,
      sections: [
        {
          section: 'level-4',
          title: 'Mức độ 4',
          items: [
            {
              stt: 1,
              agencyId: 'so-tu-phap',
              agencyName: 'Sở Tư pháp',
              procedureCode: CODE,
              name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam',
              revision: 1,
              outcome: 'approve',
              note: 'Đã cung cấp trực tuyến (56/QĐ-UBND ngày 21/02/2019)',
            },
          ],
        },
      ],
    },
  },
  listPrecedents: {
    answer: page({
      agencyId: 'bac-ai',
      procedureCode: '1.012753',
      revision: 1,
      kind: 'exemption',
      exemptionReason: 'UNSCANNABLE',
      outcome: 'reject',
      decision: { number: '12/UBND-KSTT', date: '2020-02-20', form: 'official-letter' },
      reason: 'Đã có thiết bị quét khổ lớn.',
      at: RECEIVED_AT,
    }),
  },
};
