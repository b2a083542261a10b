import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Clock } from '../../shared/clock.ts';
import { type Contact, recipientOf } from '../../shared/domain/agency.ts';
import { judgeCounts, type Verdict } from '../../shared/domain/ratio.ts';
import { log } from '../../shared/log.ts';
import { buildMime } from '../../shared/mail/mime.ts';
import { reminderMail } from '../../shared/mail/reminder.ts';
import type { Key } from '../../shared/store/keys.ts';
import { loadAgency, loadContacts, loadPlan, type StoredAgency, type StoredPlan } from '../../shared/store/plans.ts';
import {
  claimReminder,
  loadReminder,
  type Reminder,
  releaseReminder,
  settleReminder,
} from '../../shared/store/reminders.ts';
import { loadStates } from '../../shared/store/states.ts';
import type { Table } from '../../shared/store/table.ts';
import { countOn, dayOf } from '../ratio/count.ts';

export interface RemindDeps {
  readonly table: Table;
  /** With maxAttempts 1: the row is the retry. */
  readonly ses: SESv2Client;
  readonly now: Clock;
  readonly from: string;
  readonly configurationSet: string;
  readonly portalUrl: string;
}

/** Somebody else holds the reminder: not done, to be tried later. */
export class LeaseHeldError extends Error {
  override readonly name = 'LeaseHeldError';
}

interface Letter {
  readonly plan: StoredPlan;
  readonly agency: StoredAgency;
  readonly recipient: Contact;
  readonly level4: number;
  readonly verdict: Verdict;
}

const send = async (deps: RemindDeps, reminder: Reminder, letter: Letter): Promise<string> => {
  const { plan, agency, recipient, level4, verdict } = letter;
  const mail = reminderMail({
    plan,
    agencyName: agency.name,
    figures: {
      total: verdict.denominator,
      level4,
      required: verdict.required,
      shortfall: verdict.shortfall,
      ratioPercent: verdict.ratioPercent ?? 0,
    },
    asOf: dayOf(plan, deps.now()),
    recipient,
    portalUrl: deps.portalUrl,
  });
  const raw = await buildMime(mail, {
    from: deps.from,
    to: { name: recipient.name, address: recipient.email },
    date: deps.now(),
    key: `${reminder.pk}/${reminder.sk}`,
    thread: `${plan.planId}/${agency.agencyId}`,
  });
  const answer = await deps.ses.send(
    new SendEmailCommand({
      FromEmailAddress: deps.from,
      Destination: { ToAddresses: [recipient.email] },
      Content: { Raw: { Data: raw } },
      ConfigurationSetName: deps.configurationSet,
    }),
  );
  return answer.MessageId ?? '';
};

/** What still has to be true when the mail goes out: the day is the ladder's, the agency is below the target, somebody reads it. */
const letterFor = async (
  deps: RemindDeps,
  reminder: Reminder,
): Promise<Letter | 'missed' | 'not-needed' | 'no-contact'> => {
  const { planId, agencyId } = reminder;
  const plan = await loadPlan(deps.table, planId);
  const agency = plan === null ? null : await loadAgency(deps.table, planId, agencyId);
  if (plan === null || agency === null) return 'not-needed';
  const today = dayOf(plan, deps.now());
  if (today !== reminder.day) return 'missed';
  const { counts } = countOn(
    await loadStates(deps.table, planId, agencyId),
    { day: today, timeZone: plan.timeZone },
    plan,
  );
  const verdict = judgeCounts(counts, plan);
  if (verdict.met !== false) return 'not-needed';
  const recipient = recipientOf(await loadContacts(deps.table, planId, agencyId), today);
  return recipient === null ? 'no-contact' : { plan, agency, recipient, level4: counts.level4.published, verdict };
};

const settle = async (deps: RemindDeps, key: Key, reminder: Reminder): Promise<void> => {
  const letter = await letterFor(deps, reminder);
  const ids = { plan: reminder.planId, agency: reminder.agencyId, day: reminder.day, step: reminder.step };
  if (typeof letter === 'string') {
    log[letter === 'not-needed' ? 'info' : 'warn']('REMINDER_NOT_SENT', { ...ids, reason: letter });
    return settleReminder(deps.table, key, letter, deps.now());
  }
  const messageId = await send(deps, reminder, letter);
  await settleReminder(deps.table, key, 'sent', deps.now(), { recipient: letter.recipient.role, messageId });
  log.info('REMINDER_SENT', { ...ids, recipient: letter.recipient.role });
};

/**
 * Sends one due reminder: claims it with a lease, checks again that it is still true, resolves who reads it (of those
 * in office today the focal officer, else alternate, else head), sends, marks it. At least once, duplicates suppressed by the row: a crash between
 * SES's answer and the mark costs at most one duplicate. Whatever SES refuses is tried again by the queue and the sweep
 * until the day is over. Throws LeaseHeldError when another worker is at it.
 */
export const remind = async (deps: RemindDeps, key: Key): Promise<void> => {
  if (!(await claimReminder(deps.table, key, deps.now()))) {
    const found = await loadReminder(deps.table, key);
    if (found?.status === 'due') throw new LeaseHeldError();
    return;
  }
  const reminder = await loadReminder(deps.table, key);
  if (reminder === null) throw new Error('the reminder that was claimed is gone');
  try {
    await settle(deps, key, reminder);
  } catch (error) {
    await releaseReminder(deps.table, key);
    throw error;
  }
};
