import { SEED_PLAN_ID } from './plan.ts';

/** The agency that the seed leaves untouched: the one of 27 procedures. */
export const UNTOUCHED = 'so-khoa-hoc-cong-nghe';

const PROCEDURE = '2.002248';

const SUBMISSION = {
  document: { number: '02/TTr-SKHCN', date: '2020-02-17' },
  signedBy: { name: 'Mai Xuân Trường', title: 'GIÁM ĐỐC' },
  entries: [
    {
      procedureCode: PROCEDURE,
      proposal: {
        kind: 'level-4',
        process: {
          onlineForm: true,
          fee: { required: true, onlinePayment: true },
          resultReturn: ['online', 'postal'],
          steps: [
            {
              name: 'Thẩm định hồ sơ',
              unit: 'Phòng Quản lý công nghệ',
              actor: 'Chuyên viên',
              duration: { value: 4, unit: 'working-day' },
            },
          ],
        },
      },
    },
  ],
};

const field = (name: string) => `sed 's/.*"${name}":"\\([^"]*\\)".*/\\1/'`;

export interface CurlLines {
  /** Puts an officer's token into the shell variable TOKEN. */
  readonly token: string;
  /** A submission by the untouched agency, its outcome (of the submission in ID), and the agency's progress. */
  readonly lines: readonly [submit: string, outcome: string, progress: string];
}

/** Lines to paste into bash, one by one or together, once the stack is seeded: a token, and three calls that show something. */
export const curlLines = (baseUrl: string): CurlLines => {
  const plan = `${baseUrl}/v1/plans/${SEED_PLAN_ID}`;
  const submissions = `${plan}/agencies/${UNTOUCHED}/submissions`;
  const json = `-H 'content-type: application/json'`;
  const bearer = `-H "authorization: Bearer $TOKEN"`;
  const officer = JSON.stringify({ role: 'agency', agencyId: UNTOUCHED });
  return {
    token: `TOKEN=$(curl -s ${baseUrl}/_local/tokens ${json} -d '${officer}' | ${field('token')})`,
    lines: [
      `ID=$(curl -s ${submissions} ${bearer} ${json} -H 'idempotency-key: to-trinh-02' -d '${JSON.stringify(SUBMISSION)}' | tee >(cat >&2) | ${field('submissionId')})`,
      `sleep 2; curl -s ${submissions}/$ID ${bearer}`,
      `sleep 2; curl -s ${plan}/progress/${UNTOUCHED}`,
    ],
  };
};
