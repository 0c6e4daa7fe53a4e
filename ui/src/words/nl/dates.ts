import { parts } from '../day';

const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const MONTHS_SHORT = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const weekday = (iso: string) => WEEKDAYS[parts(iso).weekday] ?? '';
const dayMonth = (iso: string) => `${parts(iso).day} ${MONTHS[parts(iso).month]}`;
const clock = (iso: string) => {
  const { time } = parts(iso);
  return time === null ? '' : `${time.replace(/^0/, '').replace(':', '.')} uur`;
};
const withTime = (words: string, iso: string) => (parts(iso).time === null ? words : `${words}, ${clock(iso)}`);

export const dates = {
  /** maandag 23 november 2026; with a time: …, 14.30 uur */
  full: (iso: string) => withTime(`${weekday(iso)} ${dayMonth(iso)} ${parts(iso).year}`, iso),
  /** 23 november 2026 */
  plain: (iso: string) => `${dayMonth(iso)} ${parts(iso).year}`,
  /** maandag 23 november */
  weekdayDayMonth: (iso: string) => withTime(`${weekday(iso)} ${dayMonth(iso)}`, iso),
  /** 23 november */
  dayMonth,
  /** ma 23 nov */
  short: (iso: string) => `${weekday(iso).slice(0, 2)} ${parts(iso).day} ${MONTHS_SHORT[parts(iso).month]}`,
  /** 23 nov */
  dayMonthShort: (iso: string) => `${parts(iso).day} ${MONTHS_SHORT[parts(iso).month]}`,
  /** maandag */
  weekday,
  /** ma */
  weekdayShort: (iso: string) => weekday(iso).slice(0, 2),
  /** m, above a day in the strip */
  weekdayLetter: (iso: string) => weekday(iso).slice(0, 1),
  /** nov */
  monthShort: (iso: string) => MONTHS_SHORT[parts(iso).month] ?? '',
  /** 23 */
  dayOfMonth: (iso: string) => String(parts(iso).day),
  /** 14.30 uur; empty without a time */
  clock,
  /** vandaag, morgen, over 42 dagen, gisteren, 3 dagen geleden */
  away: (days: number) => {
    if (days === 0) return 'vandaag';
    if (days === 1) return 'morgen';
    if (days === -1) return 'gisteren';
    return days > 0 ? `over ${days} dagen` : `${-days} dagen geleden`;
  },
};
