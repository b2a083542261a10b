import { type Example, page } from './example.ts';

export const reminderExamples: Readonly<Record<string, Example>> = {
  listReminders: {
    answer: {
      ...page({
        planId: '4498-KH-UBND',
        agencyId: 'so-tu-phap',
        day: '2020-03-17',
        kind: 'deadline',
        step: -10,
        slot: 'focal',
        status: 'sent',
        recipient: 'focal',
        settledAt: '2020-03-17T01:00:04.000Z',
      }),
      runs: [{ day: '2020-03-17', step: -10, status: 'done', recordedAt: '2020-03-17T01:00:01.000Z' }],
    },
  },
};
