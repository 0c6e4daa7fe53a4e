import { describe, expect, it } from 'vitest';
import { courseOf } from '../src/areas/dossier/course';
import { entryHints, valueWords } from '../src/areas/dossier/entry';
import { legsOf } from '../src/areas/dossier/strip';
import type { StripCell, TermCard } from '../src/ipc/bindings';
import { entry, term } from './answers/dossiers';

const TODAY = '2026-11-24';
const told = (terms: TermCard[], past = [entry({})]) =>
  courseOf(terms, past, TODAY).map((item) => (item.kind === 'past' ? `${item.on} ${item.entry.kind}` : item.kind === 'today' ? 'today' : `${item.on} ${item.what}${item.late ? ' late' : ''}`));

describe('the course', () => {
  it.each<[string, Partial<TermCard>[], string[]]>([
    ['a letter that must arrive has two days', [{}], ['2026-11-30 arrive', '2026-11-26 post', 'today', '2026-11-02 received']],
    ['met by dispatch has one', [{ must_arrive: false }], ['2026-11-26 do', 'today', '2026-11-02 received']],
    ['met terms are past', [{ standing: 'met' }, { standing: 'lapsed' }, { standing: 'met_late' }], ['2026-11-02 received']],
    ['what has not begun has no day', [{ standing: 'not_started', due: null, act_by: null }], ['2026-11-02 received']],
    ['today stands above what is due today', [{ act_by: TODAY }], ['2026-11-30 arrive', 'today', '2026-11-24 post', '2026-11-02 received']],
    ['late stands below today', [{ standing: 'overdue', act_by: '2026-11-20', due: '2026-11-23' }], ['today', '2026-11-23 arrive late', '2026-11-20 post late', '2026-11-02 received']],
    ['hours keep their day', [{ must_arrive: false, act_by: null, due: '2026-11-25T14:30' }], ['2026-11-25 do', 'today', '2026-11-02 received']],
  ])('%s', (_, terms, items) => expect(told(terms.map((change) => term(change)))).toEqual(items));

  it('keeps the office’s order within a day', () => {
    const past = [entry({ event: 'b', kind: 'registered' }), entry({ event: 'a', kind: 'received' })];
    expect(told([], past)).toEqual(['2026-11-02 registered', '2026-11-02 received']);
  });
});

describe('an entry', () => {
  it.each<[Parameters<typeof entry>[0], string[]]>([
    [{}, []],
    [{ by: 'Sanne Oosterveld' }, ['door Sanne Oosterveld']],
    [{ recorded_at: '2026-11-04T08:00:00' }, ['ingevoerd op 4 november']],
    [{ kind: 'letter_posted', letter: '01', detail: '3SWILG000018' }, ['brief 01', '3SWILG000018']],
    [{ kind: 'withdrawn', detail: 'mevrouw belde' }, ['reden: mevrouw belde']],
  ])('%#', (change, hints) => expect(entryHints(entry(change), 'Marit Holsteijn')).toEqual(hints));

  it.each([
    ['channel', 'email', 'per e-mail'], ['complainant.gender', 'mr', 'de heer'], ['letter_dated', '2026-10-30', '30 oktober 2026'], ['about', '', 'leeg'], ['about', 'email', 'email'],
  ])('words a changed %s', (field, value, words) => expect(valueWords({ field }, value)).toBe(words));
});

describe('the remarks under a strip', () => {
  it('tell when a letter that leaves in time is there: also on the last day itself', () => {
    const cell = (date: string, day: StripCell['day'], delivered = false): StripCell => ({ date, day, name: null, today: false, delivered });
    const days = (there: string) => [cell('2026-11-19', 'start'), cell('2026-11-23', 'plain'), cell('2026-11-24', 'post'), cell('2026-11-25', 'ride', there === '2026-11-25'), cell('2026-11-26', 'end', there === '2026-11-26')];
    for (const there of ['2026-11-25', '2026-11-26']) expect(legsOf(days(there))[1]).toMatchObject({ kind: 'post', date: '2026-11-24', delivered: there });
  });

  const strip = (days: number, post: number): StripCell[] =>
    Array.from({ length: days }, (_, index) => ({
      date: `2026-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      day: index === 0 ? 'start' : index === days - 1 ? 'end' : index === post ? 'post' : 'plain', name: null, today: false, delivered: false,
    }));
  const all = Array.from({ length: 40 }, (_, index) => index + 2).flatMap((days) => Array.from({ length: days }, (_, post) => [days, post] as const));

  it('never overlap and stay within the days, for any length and posting day', () => {
    for (const [days, post] of all) {
      const legs = legsOf(strip(days, post));
      const spans = legs.map(({ at }) => at.split('/').map(Number) as [number, number]);
      for (const [from, to] of spans) {
        expect(from, `${days}/${post}`).toBeGreaterThanOrEqual(1);
        expect(to, `${days}/${post}`).toBeLessThanOrEqual(days + 1);
        expect(from, `${days}/${post}`).toBeLessThan(to);
      }
      for (let index = 1; index < spans.length; index += 1) expect(spans[index]?.[0], `${days}/${post} ${JSON.stringify(spans)}`).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
    }
  });
});
