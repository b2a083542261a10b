import { BATCH, type Example, HASH, page, RECEIVED_AT } from './example.ts';

const file = {
  name: 'To-trinh-04.pdf',
  contentType: 'application/pdf',
  size: 482_113,
  sha256: HASH,
  kind: 'letter',
  readers: ['pasc', 'dic', 'office', 'ppc'],
};
const summary = { attachmentId: BATCH, ...file, uploadedBy: 'agency', createdAt: RECEIVED_AT };
const account = '8f14e45f-ceea-467f-a0e6-2f1c2b6f1a11';
const announced = { type: 'announced', at: RECEIVED_AT, role: 'agency', account };
const storedAt = '2020-02-17T01:02:10.000Z';
const stored = { ...summary, status: 'stored', storedAt };
const changes = [announced, { type: 'stored', at: storedAt, role: 'agency', account }];
const url = `https://bucket.s3.ap-southeast-1.amazonaws.com/4498-KH-UBND/so-tu-phap/${BATCH}?X-Amz-Signature=…`;
const detail = { ...stored, changes, download: { url, expiresAt: '2020-02-17T01:07:10.000Z' } };
const withdrawnAt = '2020-02-17T02:00:00.000Z';

export const attachmentExamples: Readonly<Record<string, Example>> = {
  announceAttachment: {
    body: file,
    answer: {
      ...summary,
      status: 'pending',
      changes: [announced],
      upload: {
        method: 'PUT',
        url,
        headers: {
          'content-type': 'application/pdf',
          'x-amz-checksum-sha256': 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=',
        },
        expiresAt: '2020-02-17T01:15:00.000Z',
      },
    },
  },
  listAttachments: { answer: page(stored) },
  getAttachment: { answer: detail },
  completeAttachment: { body: {}, answer: detail },
  withdrawAttachment: {
    body: { reason: 'Nhầm tệp' },
    answer: {
      ...stored,
      status: 'withdrawn',
      changes: [...changes, { type: 'withdrawn', at: withdrawnAt, role: 'agency', account, reason: 'Nhầm tệp' }],
    },
  },
};
