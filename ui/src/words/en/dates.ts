import { parts } from '../day';
import type { dates as nl } from '../nl/dates';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const weekday = (iso: string) => WEEKDAYS[parts(iso).weekday] ?? '';
const monthShort = (iso: string) => (MONTHS[parts(iso).month] ?? '').slice(0, 3);
const dayMonth = (iso: string) => `${parts(iso).day} ${MONTHS[parts(iso).month]}`;
const clock = (iso: string) => (parts(iso).time ?? '').replace(/^0/, '');
const withTime = (words: string, iso: string) => (parts(iso).time === null ? words : `${words}, ${clock(iso)}`);

export const dates: typeof nl = {
  full: (iso) => withTime(`${weekday(iso)} ${dayMonth(iso)} ${parts(iso).year}`, iso),
  plain: (iso) => `${dayMonth(iso)} ${parts(iso).year}`,
  weekdayDayMonth: (iso) => withTime(`${weekday(iso)} ${dayMonth(iso)}`, iso),
  dayMonth,
  short: (iso) => `${weekday(iso).slice(0, 3)} ${parts(iso).day} ${monthShort(iso)}`,
  dayMonthShort: (iso) => `${parts(iso).day} ${monthShort(iso)}`,
  weekday,
  weekdayShort: (iso) => weekday(iso).slice(0, 3),
  weekdayLetter: (iso) => weekday(iso).slice(0, 1),
  monthShort,
  dayOfMonth: (iso) => String(parts(iso).day),
  clock,
  away: (days) => {
    if (days === 0) return 'today';
    if (days === 1) return 'tomorrow';
    if (days === -1) return 'yesterday';
    return days > 0 ? `in ${days} days` : `${-days} days ago`;
  },
};
