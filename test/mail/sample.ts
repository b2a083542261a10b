import { localDateSchema } from '../../shared/domain/calendar.ts';
import { DEFAULT_HOLIDAYS } from '../../shared/domain/holidays.ts';
import type { Reminder } from '../../shared/mail/reminder.ts';

export const day = (text: string) => localDateSchema.parse(text);

/** The reminder of 17/3/2020 to an agency with 8 of 27. */
export const reminder: Reminder = {
  plan: {
    planId: '4498-KH-UBND',
    number: '4498/KH-UBND',
    issuedOn: day('2019-10-30'),
    province: 'Ninh Thuận',
    targetPercent: 30,
    deadline: '2020-03-31T17:00:00Z',
    timeZone: 'Asia/Ho_Chi_Minh',
    holidays: DEFAULT_HOLIDAYS,
  },
  agencyName: 'Sở Tư pháp',
  figures: { total: 27, level4: 8, required: 9, shortfall: 1, ratioPercent: 29.62 },
  asOf: day('2020-03-17'),
  recipient: { name: 'Lê Thị Cúc', role: 'focal' },
  office: { name: 'Phạm Văn Đông', email: 'dong@ninhthuan.example', phone: '0259 3822 683' },
  portalUrl: 'https://dichvucong.ninhthuan.example',
};
