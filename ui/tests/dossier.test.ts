import { beforeEach, describe, expect, it } from 'vitest';
import { changes } from '../src/app/changes.svelte';
import { navigation } from '../src/app/navigation.svelte';
import { session } from '../src/app/session.svelte';
import { undo } from '../src/app/undo.svelte';
import { DossierRoom } from '../src/areas/dossier/dossier.svelte';
import { ledgerOf, letterMark, offerGroups, owedOffers, replacedBy } from '../src/areas/dossier/letters';
import { stepOf } from '../src/areas/dossier/next-step';
import { termMark } from '../src/areas/dossier/term';
import type { DossierView, LetterCard, TermCard, TimelineEntry } from '../src/ipc/bindings';
import { tongue } from '../src/words/say.svelte';
import { duty, entry, offers, scans, term, view } from './answers/dossiers';
import { office } from './fake-core';
import { refused } from './fake-office';

const TODAY = '2026-11-24';

beforeEach(async () => {
  await session.refresh();
  tongue.language = 'nl';
  navigation.restart();
  undo.forget();
  office.asked = [];
});

async function opened(id = '14'): Promise<DossierRoom> {
  const room = new DossierRoom(id);
  await room.load();
  return room;
}

describe('the next step', () => {
  it.each<[string, Partial<DossierView>, string, string]>([
    ['a letter for today', { next: duty({}) }, 'Ontvangstbevestiging op de post, vandaag', 'Maak de brief'],
    ['a letter for later', { next: duty({ group: 'this_week', act_by: '2026-11-26', days_left: 2 }) }, 'Ontvangstbevestiging op de post, uiterlijk donderdag 26 november', 'Maak de brief'],
    ['a late letter', { next: duty({ group: 'overdue', days_left: -1 }) }, 'Ontvangstbevestiging op de post, 1 dag te laat', 'Maak de brief'],
    ['a printed letter', { next: duty({ act: 'post_letter', letter: 'L' }) }, 'Is de ontvangstbevestiging op de post?', 'Ja, op de post'],
    ['an act', { next: duty({ act: 'note_event', letter_kind: null, name: 'Hoorgesprek houden', days_left: 2, group: 'this_week', act_by: '2026-11-26' }) }, 'Hoorgesprek houden, uiterlijk donderdag 26 november', 'Noteren'],
    ['a hearing to plan', { next: duty({ act: 'note_event', letter_kind: null, note: 'hearing_plan', name: 'Hoorgesprek plannen', days_left: 2, group: 'this_week', act_by: '2026-11-26' }) }, 'Hoorgesprek plannen, uiterlijk donderdag 26 november', 'Plan het gesprek'],
    ['withdrawn', { next: null, stage: 'withdrawn' }, 'De klacht is ingetrokken', ''],
    ['closed', { next: null, stage: 'closed', keep_until: '2029-11-24' }, 'Het dossier is gesloten', ''],
    ['nothing owed', { next: null }, 'Er staat niets open', ''],
  ])('%s', (_, change, title, button) => {
    const step = stepOf(view(change), TODAY);
    expect([step.title, step.button]).toEqual([title, button]);
    expect(step.text).toMatch(/^[A-Z].*\.$/s);
  });
});

describe('marks', () => {
  it.each<[Partial<TermCard>, string]>([
    [{}, 'soon nog 2 werkdagen'], [{ days_left: 0 }, 'soon vandaag op de post'], [{ days_left: 0, must_arrive: false }, 'soon vandaag'], [{ standing: 'overdue', days_left: -3 }, 'late 3 dagen te laat'],
    [{ standing: 'met', met_on: '2026-11-12' }, 'done gehaald 12 november'], [{ standing: 'met_late', met_on: '2026-11-12' }, 'done te laat gehaald, 12 november'],
    [{ standing: 'lapsed' }, 'wait niet meer nodig'], [{ standing: 'not_started' }, 'later begint later'],
  ])('a term: %o', (change, words) => {
    const mark = termMark(term(change));
    expect(`${mark.kind} ${mark.words}`).toBe(words);
  });

  it('a letter tells what happened with it', () => {
    const sent = view().letters[0] as LetterCard;
    expect(letterMark(sent)).toBe('done');
    expect(ledgerOf(sent, view().timeline)).toEqual(['vastgelegd 4 november', 'geprint 4 november', 'op de post 5 november, aangetekend, code 3SWILG000018, door Sanne Oosterveld']);
  });

  it.each<[string, Partial<TimelineEntry>, string]>([
    ['arrived', { kind: 'letter_delivered', detail: 'handtekening' }, 'bezorgd 7 november: handtekening'],
    ['came back', { kind: 'letter_returned', detail: null }, 'teruggekomen 7 november'],
    ['void', { kind: 'letter_void', detail: 'verkeerd adres' }, 'vervallen 7 november: verkeerd adres'],
  ])('a letter that %s says so, until that is taken back', (_, change, words) => {
    const sent = view().letters[0] as LetterCard;
    const told = entry({ letter: '01', on: '2026-11-07', ...change });
    expect(ledgerOf(sent, [told, ...view().timeline]).at(-1)).toBe(words);
    expect(ledgerOf(sent, [{ ...told, undone: true }, ...view().timeline]).at(-1)).toMatch(/^op de post/);
  });

  it('a draft tells when it was last changed', () => {
    expect(ledgerOf(view().letters[2] as LetterCard, view().timeline)).toEqual(['laatst gewijzigd di 24 nov 9:02']);
  });

  it('a void letter names the next of its kind to the same side', () => {
    const [one] = view().letters as [LetterCard];
    const gone: LetterCard = { ...one, state: 'void' };
    const next = (change: Partial<LetterCard>): LetterCard => ({ ...one, number: 'K-2026-014/04', ...change });
    expect([
      replacedBy(gone, [gone, next({})]), replacedBy(gone, [gone, next({ name: 'Ontvangstbevestiging aan de beklaagde' })]), replacedBy(gone, [gone, next({ number: null })]),
      replacedBy(gone, [next({}), gone]), replacedBy(one, [one, next({})]),
    ]).toEqual(['/04', null, null, null, null]);
  });
});

describe('the letters that fit', () => {
  it('what is owed comes first and once: a draft of it stands among the letters', () => {
    expect(owedOffers(offers, []).map(({ name }) => name)).toEqual(['Beslissing', 'Verslag van het hoorgesprek']);
    expect(owedOffers(offers, view().letters).map(({ name }) => name)).toEqual(['Verslag van het hoorgesprek']);
  });

  it('the others stand by their part of the procedure, a regulation’s own last', () => {
    expect(offerGroups(offers).map(({ group, offers: of }) => [group, of.length])).toEqual([['begin', 2], ['time', 1], ['outcome', 1], ['other', 2]]);
  });

  it('a letter is begun to the side that was chosen', async () => {
    const room = await opened();
    await room.begin('information_request', 'respondent');
    expect(office.requests('letter_begin')).toEqual([{ dossier: '14', kind: 'information_request', side: 'respondent', guest: null }]);
    expect(navigation.route).toEqual({ area: 'letter', id: 'L17' });
  });
});

describe('acts', () => {
  it('a dossier that is gone says so', async () => {
    expect((await opened('404')).gone).toBe(true);
  });

  it('an answered question is closed, and the newest entry of its kind can be taken back', async () => {
    const room = await opened();
    room.question = { ask: 'withdraw' };
    const older = entry({ event: 'old', kind: 'withdrawn', undone: true, can_undo: true });
    await room.answered(view({ timeline: [entry({ event: 'new', kind: 'withdrawn', can_undo: true }), older] }), 'withdrawn', 'Genoteerd');
    expect(room.question).toBeNull();
    const times = changes.times;
    await undo.takeBack();
    expect(office.requests('event_undo')).toEqual([{ dossier: '14', event: 'new' }]);
    expect(changes.times).toBe(times + 1);
  });

  const hear = (note: string, dossier: string) => duty({ act: 'note_event', letter_kind: null, dossier, note, about: 'respondent' });

  it.each<[string, string, string, unknown]>([
    ['planning a hearing leads to its plan', 'hearing_plan', '14', { area: 'dossier', id: '14', tab: 'hearing', begin: 'plan' }], ['holding one that lies ahead leads to its notes', 'hearing_held', '14', { area: 'dossier', id: '14', tab: 'hearing' }],
    ['one that was held and nobody planned is noted', 'hearing_held', '17', null], ['a waived one is noted', 'hearing_waived', '14', null],
  ])('%s', async (_, note, dossier, route) => {
    const room = await opened(dossier);
    await room.act(hear(note, dossier));
    expect([navigation.route, room.question]).toEqual(route === null ? [{ area: 'today' }, { ask: 'note', start: { note, about: 'respondent' } }] : [route, null]);
  });

  it('a hearing that cannot be asked after is told', async () => {
    const room = await opened();
    office.answers.hearing_open = () => {
      throw refused({ code: 'locked' });
    };
    await room.act(hear('hearing_held', '14'));
    expect([room.refusal?.code, room.question]).toEqual(['locked', null]);
  });

  it('what cannot be taken back is not offered', async () => {
    const room = await opened();
    await room.answered(view({ timeline: [entry({ kind: 'withdrawn' })] }), 'withdrawn', 'Genoteerd');
    expect(undo.offered).toBeNull();
  });

  it('why it could not be taken back reaches the screen', async () => {
    const room = await opened();
    await room.answered(view({ timeline: [entry({ kind: 'withdrawn', can_undo: true })] }), 'withdrawn', 'Genoteerd');
    office.answers.event_undo = () => {
      throw refused({ code: 'not_allowed' });
    };
    await undo.takeBack();
    expect(changes.refusal?.code).toBe('not_allowed');
  });

  it('dropped files go one by one with their own names', async () => {
    const room = await opened();
    await room.addDocuments([new File(['a'], 'brief.pdf'), new File(['b'], 'foto.jpg')]);
    expect(office.requests('document_add')).toEqual([{ dossier: '14', title: 'brief.pdf' }, { dossier: '14', title: 'foto.jpg' }]);
    expect(room.busy).toBe(false);
  });

  it('a refused file is told, and the dossier stays', async () => {
    office.answers.document_add = () => {
      throw refused({ code: 'too_large' });
    };
    const room = await opened();
    await room.addDocuments([new File(['a'], 'groot.pdf')]);
    expect(room.refusal?.code).toBe('too_large');
    expect(room.view?.documents).toEqual(scans);
    expect(room.busy).toBe(false);
  });

  it('choosing no file changes nothing', async () => {
    office.answers.document_pick = () => ({ document: null });
    const room = await opened();
    office.asked = [];
    await room.pickDocument();
    expect(office.asked.map(({ command }) => command)).toEqual(['document_pick']);
  });
});
