import type { RouteSpec } from '../../../shared/http/route.ts';
import { routes as attachment } from '../../attachment/routes.ts';
import { routes as consolidation } from '../../consolidation/routes.ts';
import { routes as decision } from '../../decision/routes.ts';
import { routes as duty } from '../../duty/routes.ts';
import { routes as oversight } from '../../oversight/routes.ts';
import { routes as ratio } from '../../ratio/routes.ts';
import { routes as register } from '../../register/routes.ts';
import { routes as reminder } from '../../reminder/routes.ts';
import { routes as review } from '../../review/routes.ts';
import { routes as submission } from '../../submission/routes.ts';
import { attachmentExamples } from '../examples/attachment.ts';
import { consolidationExamples } from '../examples/consolidation.ts';
import { decisionExamples } from '../examples/decision.ts';
import { dutyExamples } from '../examples/duty.ts';
import type { Example } from '../examples/example.ts';
import { oversightExamples } from '../examples/oversight.ts';
import { portalExamples } from '../examples/portal.ts';
import { ratioExamples } from '../examples/ratio.ts';
import { registerExamples } from '../examples/register.ts';
import { reminderExamples } from '../examples/reminder.ts';
import { reviewExamples } from '../examples/review.ts';
import { submissionExamples } from '../examples/submission.ts';
import { routes as portal } from '../routes.ts';

/** One operation of the document: a route, the folder it lies in, its name in that folder's table, its example. */
export interface Operation {
  readonly folder: string;
  readonly name: string;
  readonly route: RouteSpec;
  readonly example: Example;
}

interface Folder {
  readonly title: string;
  readonly routes: Readonly<Record<string, RouteSpec>>;
  readonly examples: Readonly<Record<string, Example>>;
}

/** Every folder with routes: its name for readers, its routes, an example of each. */
export const folders: Readonly<Record<string, Folder>> = {
  register: { title: 'Kế hoạch, cơ quan, danh mục TTHC', routes: register, examples: registerExamples },
  submission: { title: 'Danh mục và quy trình điện tử', routes: submission, examples: submissionExamples },
  attachment: { title: 'Tệp đính kèm', routes: attachment, examples: attachmentExamples },
  review: { title: 'Rà soát, đối chiếu, cung cấp', routes: review, examples: reviewExamples },
  consolidation: {
    title: 'Tổng hợp, trình UBND tỉnh',
    routes: consolidation,
    examples: consolidationExamples,
  },
  decision: { title: 'Quyết định của UBND tỉnh', routes: decision, examples: decisionExamples },
  duty: { title: 'Nhiệm vụ của cơ quan', routes: duty, examples: dutyExamples },
  oversight: { title: 'Theo dõi toàn tỉnh', routes: oversight, examples: oversightExamples },
  ratio: { title: 'Tiến độ', routes: ratio, examples: ratioExamples },
  reminder: { title: 'Nhắc việc', routes: reminder, examples: reminderExamples },
  portal: { title: 'Dịch vụ công đã cung cấp', routes: portal, examples: portalExamples },
};

export const operations: readonly Operation[] = Object.entries(folders).flatMap(([folder, { routes, examples }]) =>
  Object.entries(routes).map(([name, route]) => ({ folder, name, route, example: examples[name] ?? {} })),
);
