import type { ElectronicProcess } from './submission.ts';

/** The words in use since Nghị định 42/2022/NĐ-CP: toàn trình, một phần, cung cấp thông tin. */
export const ONLINE_SCOPES = ['full', 'partial', 'information'] as const;
export type OnlineScope = (typeof ONLINE_SCOPES)[number];

/** The four facts that decide; a fact that was never stated does not count in favour. */
export type ScopeFacts = Pick<
  ElectronicProcess,
  'resultReturn' | 'allComponentsElectronic' | 'presenceRequired' | 'siteVerification'
>;

/**
 * Maps a level of Nghị định 43/2011/NĐ-CP to the scope of Nghị định 42/2022/NĐ-CP: Level 4 is toàn trình only when the
 * result comes online or by public post, every part of the dossier is electronic, and neither presence nor a check on
 * site is required; else, as Level 3, một phần. Levels 1 and 2 are cung cấp thông tin.
 */
export function onlineScope(level: 1 | 2 | 3 | 4, facts?: ScopeFacts): OnlineScope {
  if (level < 3) return 'information';
  const full =
    level === 4 &&
    facts?.resultReturn.some((way) => way === 'online' || way === 'postal') === true &&
    facts.allComponentsElectronic === true &&
    facts.presenceRequired === false &&
    facts.siteVerification === false;
  return full ? 'full' : 'partial';
}
