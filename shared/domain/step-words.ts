import { foldForSearch } from './text.ts';

const CITIZEN = '(?:cong dan|nguoi dan|to chuc|ca nhan|khach hang|nguoi nop|nguoi de nghi|nguoi yeu cau|duong su)';

/** Said of the step, any of these means that the applicant comes. Accents are ignored: texts are folded first. */
const PRESENCE = [
  new RegExp(`\\bmoi (?:cac )?${CITIZEN}\\b.*\\b(?:den|len)\\b`),
  new RegExp(`\\b${CITIZEN} (?:phai |can )?(?:truc tiep )?(?:co mat|den tru so|den co quan|den trung tam)\\b`),
  new RegExp(`\\b${CITIZEN} (?:phai|can|truc tiep) (?:truc tiep )?(?:den|toi|ky)\\b`),
  /\b(?:nop|nhan|ky|xuat trinh)(?: \S+){0,4} truc tiep tai\b/,
  /\b(?:lan tay|(?:lay|thu nhan) (?:dau )?van tay)\b/,
];
/** Another way is offered, or the step says that nobody comes. */
const OTHERWISE = /\b(?:truc tuyen|buu chinh|buu dien|hoac|khong)\b/;

/** Whether the name of a step says that the applicant must come. Conservative: in doubt it does not. */
export const needsPresence = (name: string): boolean => {
  const folded = foldForSearch(name);
  return !OTHERWISE.test(folded) && PRESENCE.some((pattern) => pattern.test(folded));
};

const NOBODY = /^(?:n\/?a|khong|khong co|chua (?:ro|co|xac dinh|phan cong))$/;

/** Whether a unit or an actor is only a filler: no letter in it, or words for "not known yet". */
export const saysNobody = (text: string): boolean => {
  const folded = foldForSearch(text);
  return !/\p{L}/u.test(folded) || NOBODY.test(folded);
};

const ONE_STOP = /\b(?:mot cua|phuc vu hanh chinh cong|tiep nhan va tra ket qua)\b/;
/** Bodies that no agency of a plan has inside: ministries, the People's Committees, police, courts, the treasury. */
const OUTSIDE =
  /^(?:bo (?!phan\b)\S|ubnd (?:tinh|cap xa|xa|phuong|thi tran)\b|cong an\b|toa an\b|kho bac\b|vien kiem sat\b)/;

const plain = (text: string): string =>
  foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\buy ban nhan dan\b/g, 'ubnd');
const names = (unit: string, agency: string): boolean => ` ${unit} `.includes(` ${plain(agency)} `);

/**
 * Whether a step's unit is another agency (liên thông): it names another agency of the plan, or is a body that no agency
 * has inside. Rooms of the own agency and the one-stop centre are not.
 */
export const isInterlinked = (
  text: string,
  { own, others }: { readonly own: string; readonly others: readonly string[] },
): boolean => {
  const unit = plain(text);
  if (names(unit, own) || ONE_STOP.test(unit)) return false;
  return others.some((agency) => names(unit, agency)) || OUTSIDE.test(unit);
};
