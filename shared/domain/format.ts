import { type LocalDate, localTime } from './calendar.ts';
import type { Bilingual, Language } from './language.ts';

const LOCALE: Bilingual = { vi: 'vi-VN', en: 'en-GB' };
const numbers = {
  vi: new Intl.NumberFormat(LOCALE.vi, { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat(LOCALE.en, { maximumFractionDigits: 2 }),
};
const lists = {
  vi: new Intl.ListFormat(LOCALE.vi, { type: 'conjunction' }),
  en: new Intl.ListFormat(LOCALE.en, { type: 'conjunction' }),
};
const englishDate = new Intl.DateTimeFormat(LOCALE.en, { dateStyle: 'long', timeZone: 'UTC' });

/** A number as officials write it: `1.234.567,5`; at most two decimals, rounded. */
export const formatNumber = (value: number, language: Language = 'vi'): string => numbers[language].format(value);

/** Cuts a number's decimal expansion after two decimals, as it is written, so that 28.99 stays 28.99. */
const truncate = (value: number): number => Number(String(value).replace(/^(-?\d+\.\d{2})\d+$/, '$1'));

/** A percentage, truncated and never rounded: 31.819 is `31,81%`, so no threshold shows before it is reached. */
export const formatPercent = (percent: number, language: Language = 'vi'): string =>
  `${formatNumber(Math.abs(percent) < 0.01 ? 0 : truncate(percent), language)}%`;

/** A small count padded to two digits, as in `02 quy trình`; larger ones as {@link formatNumber}. */
export const formatCount = (count: number, language: Language = 'vi'): string =>
  language === 'vi' && count > 0 && count < 10 ? `0${count}` : formatNumber(count, language);

/** A list in words: `2, 4 và 7`. */
export const formatList = (items: readonly (string | number)[], language: Language = 'vi'): string =>
  lists[language].format(items.map(String));

const split = (date: LocalDate) => {
  const [year = '', month = '', day = ''] = date.split('-');
  // Months 3 to 9 go without the zero, in every kind of date.
  return { year, month: month > '02' && month < '10' ? month.slice(1) : month, day };
};

/** A day as documents write it: `30/10/2019`, `07/3/2019`, `21/02/2019` (English: `7 March 2019`). */
export function formatDate(date: LocalDate, language: Language = 'vi'): string {
  const { year, month, day } = split(date);
  return language === 'vi' ? `${day}/${month}/${year}` : englishDate.format(new Date(`${date}T00:00:00Z`));
}

/** The line of place and date: `Ninh Thuận, ngày 07 tháng 3 năm 2019`. */
export function formatPlaceAndDate(place: string, date: LocalDate): string {
  const { year, month, day } = split(date);
  return `${place}, ngày ${day} tháng ${month} năm ${year}`;
}

/** The words for a deadline's last day: `hết ngày 31/3/2020`. */
export const formatDeadline = (lastDay: LocalDate, language: Language = 'vi'): string =>
  language === 'vi' ? `hết ngày ${formatDate(lastDay)}` : `the end of ${formatDate(lastDay, 'en')}`;

/** An instant as the clock on the wall of a zone shows it: `08:00 ngày 17/02/2020`. */
export function formatInstant(instant: Date, timeZone: string, language: Language = 'vi'): string {
  const { date, hour, minute } = localTime(instant, timeZone);
  const clock = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return language === 'vi' ? `${clock} ngày ${formatDate(date)}` : `${clock} on ${formatDate(date, 'en')}`;
}
