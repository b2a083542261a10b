import { localDate } from '../../../shared/domain/calendar.ts';
import { formatInstant } from '../../../shared/domain/format.ts';
import { AGENCIES } from '../seed/agencies.ts';
import { enterBaselines } from '../seed/baselines.ts';
import { Client, type Stack } from '../seed/client.ts';
import { untilCounted } from '../seed/figures.ts';
import { Player } from '../seed/play.ts';
import { REGISTER_DECISIONS } from '../seed/register-decisions.ts';
import { enterDecisions, setUp } from '../seed/set-up.ts';
import { Controls, type Mail } from './controls.ts';
import { figuresOn } from './figures.ts';
import { told, toldProgress, toldRegister, toldReminders } from './narrate.ts';
import { type Progress, progressSchema } from './progress.ts';
import { DEMO_BASELINES } from './rounds.ts';
import { DEMO_PLAN, DEMO_PLAN_ID } from './scenario.ts';
import { agencyTable, mailLines } from './table.ts';
import { type Moment, START, TIMELINE } from './timeline.ts';

const ZONE = DEMO_PLAN.timeZone;

/** What the quarter came to. */
export interface DemoResult {
  readonly progress: Progress;
  readonly mails: readonly Mail[];
}

const dayOf = (at: string): string => localDate(new Date(at), ZONE);

/**
 * Plays Quý I 2020 on a plan of its own on an empty stack: moves the clock, sends what the agencies, desks and the
 * Committee send, fires the schedules, and tells each line to `print`. Ends with the table of all agencies and the mails.
 */
export async function playDemo(stack: Stack, print: (line: string) => void): Promise<DemoResult> {
  const client = new Client(stack);
  const controls = new Controls(client);
  const player = new Player(client, DEMO_PLAN_ID);
  const progress = () => client.expect(progressSchema, [200], 'GET', `/v1/plans/${DEMO_PLAN_ID}/progress`);
  const counted = (at: string) => untilCounted(client, DEMO_PLAN_ID, figuresOn(dayOf(at)));

  const act = async (moment: Moment): Promise<readonly string[]> => {
    switch (moment.kind) {
      case 'round': {
        await player.play(moment.phases[moment.phase]);
        const lines = told(moment.phase, moment.phases, moment.round.courses);
        if (moment.phase !== 'publish') return lines;
        await counted(moment.at);
        return [...lines, toldProgress(await progress())];
      }
      case 'register':
        await enterDecisions(client, DEMO_PLAN_ID, [moment.decision]);
        await counted(moment.at);
        return [toldRegister(moment.decision), toldProgress(await progress())];
      case 'remind':
        await controls.fire('remind');
        return toldReminders(await controls.settledReminders(DEMO_PLAN_ID, dayOf(moment.at)), moment.workingDaysLeft);
      case 'night':
        await controls.fire('nightly');
        return ['Chốt số liệu của ngày hôm trước'];
    }
  };

  await controls.setClock(START);
  await setUp(client, DEMO_PLAN_ID, DEMO_PLAN, REGISTER_DECISIONS);
  await enterBaselines(client, DEMO_PLAN_ID, DEMO_BASELINES);
  await counted(START);
  print(`Kế hoạch ${DEMO_PLAN.number}: ${AGENCIES.length} cơ quan, đơn vị, hạn hết ngày 31/3/2020`);
  print(toldProgress(await progress()));
  for (const moment of TIMELINE) {
    await controls.setClock(moment.at);
    const when = formatInstant(new Date(moment.at), ZONE);
    for (const line of await act(moment)) print(`${when}  ${line}`);
  }

  const result = { progress: await progress(), mails: await controls.mails() };
  print('');
  for (const line of agencyTable(result.progress)) print(line);
  print('');
  print(`Thư đã gửi: ${result.mails.length}`);
  for (const line of mailLines(result.mails, ZONE)) print(line);
  return result;
}
