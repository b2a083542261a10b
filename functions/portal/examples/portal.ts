import { CODE, type Example, page } from './example.ts';

const service = {
  agencyId: 'so-tu-phap',
  procedureCode: CODE,
  name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam',
  field: 'Lý lịch tư pháp',
  timeLimit: { value: 10, unit: 'working-day' },
  fee: true,
  level: 4,
  scope: 'full',
  revision: 1,
  since: '2020-03-05T02:30:00.000Z',
  publications: {
    'one-stop': { reference: 'MC-2020-0117', at: '2020-03-04T08:00:00.000Z' },
    portal: { reference: 'https://dichvucong.example/2.000488', at: '2020-03-05T02:30:00.000Z' },
  },
  process: { resultReturn: ['online', 'postal'], postalReceive: true, onlinePayment: true },
};

export const portalExamples: Readonly<Record<string, Example>> = {
  listServices: { answer: page(service) },
  getService: { answer: service },
  openapi: { answer: { openapi: '3.1.0' } },
  health: { answer: { status: 'ok' } },
};
