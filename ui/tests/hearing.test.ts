import { describe, expect, test } from 'vitest';
import { changes } from '../src/app/changes.svelte';
import { navigation } from '../src/app/navigation.svelte';
import { undo } from '../src/app/undo.svelte';
import Dossier from '../src/areas/dossier/Dossier.svelte';
import { say, tongue } from '../src/words/say.svelte';
import { entry, view } from './answers/dossiers';
import { earlier, emptyRoom, hearing, planForm, room } from './answers/hearing';
import { violations } from './axe';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';
import { all, clear, faultOf, plain, press, settled, show, texts, type } from './page';
import { until } from './waiting';

/** Opens the tab, as far as its parts. */
async function open(id = '14'): Promise<void> {
  navigation.replace({ area: 'dossier', id, tab: 'hearing' });
  show(Dossier, { id, tab: 'hearing' });
  await until(() => document.querySelector('#statements-title') !== null, 'the tab');
}

const row = (name: string) => all('article li').find((one) => one.textContent?.includes(name)) as HTMLElement;
const inRow = (name: string, words: string) => press(words, row(name));

describe('hearings', () => {
  test('a tab of the dossier shows what stands, and says in words whom to hear', async () => {
    await open();
    expect(texts('[role="tab"]').slice(2, 5)).toEqual(['Brieven 3', 'Horen', 'Oordeel']);
    expect(texts('.wanted')).toEqual(['De regeling wil dat de beklaagde wordt gehoord. Het gesprek is gepland.']);
    expect(texts('article h3')).toEqual(['dinsdag 24 november 2026, 14.00 tot 15.00 uur', 'dinsdag 10 november 2026, 10.30 uur']);
    expect(texts('article:first-of-type li .name')).toEqual(['mevrouw J. van der Meulen', 'de heer K. Post', 'Daan Brouwer', 'Marit Holsteijn']);
    expect(plain(row('J. van der Meulen').textContent)).toContain('belde, neemt haar buurman mee · geheimhouding uitgelegd op 12 november');
  });

  test('nothing planned says what to do next; where nothing can be planned, that', async () => {
    await open('17');
    expect([texts('.none h3'), texts('.acts > button')]).toEqual([['Er is nog geen gesprek gepland'], ['Gesprek plannen…']]);
    await clear();
    office.answers.hearing_open = () => ({ ...emptyRoom, can_plan: false });
    await open('17');
    expect([texts('.none'), texts('[aria-labelledby="talks-title"] .soft')[0], texts('.acts > button')]).toEqual([[], 'In dit dossier kan nu geen gesprek worden gepland.', []]);
  });

  test('a room that cannot be shown says why', async () => {
    office.answers.hearing_open = () => {
      throw refused({ code: 'damaged_archive' });
    };
    show(Dossier, { id: '14', tab: 'hearing' });
    await until(() => document.querySelector('[role="alert"]') !== null);
    expect(texts('[role="alert"]')[0]).toBe(say.faults.fault.damaged_archive({}));
  });

  test('a hearing is planned as typed, and can be taken back', async () => {
    office.answers.dossier_open = ({ dossier }) => view({ dossier, timeline: [entry({ event: 'n', kind: 'noted', can_undo: true })] });
    await open();
    await press('Gesprek plannen');
    expect(texts('dialog h2')).toEqual(['Gesprek plannen']);
    for (const [path, text] of [['day', '8-12'], ['time', '14:30'], ['until', '15:30'], ['place', 'Spreekkamer 1'], ['reply_by', '4-12']] as const) await type(path, text);
    await press('Deelnemer toevoegen');
    expect(document.activeElement?.id).toBe('field-participants-2-capacity');
    await type('participants.2.name', 'mevrouw T. Post');
    await press('Plan het gesprek');
    expect(office.requests('hearing_plan')).toEqual([{
      ...planForm(), day: '8-12', time: '14:30', until: '15:30', place: 'Spreekkamer 1', reply_by: '4-12',
      participants: [...planForm().participants, { no: null, capacity: 'companion', name: 'mevrouw T. Post', staff: null, side: 'complainant', address: '', email: '' }],
    }]);
    expect([document.querySelector('dialog'), texts('article h3')[0], undo.offered?.words]).toEqual([null, 'dinsdag 8 december 2026, 14.30 tot 15.30 uur', 'Het gesprek is gepland']);
    office.asked = [];
    await undo.takeBack();
    await settled();
    expect([office.requests('event_undo'), office.requests('hearing_open')]).toEqual([[{ dossier: '14', event: 'n' }], [{ dossier: '14' }]]);
  });

  test('refused fields are told beside them, also of a participant; the first one has the focus', async () => {
    await open();
    await press('Gesprek plannen');
    await press('Deelnemer toevoegen');
    await type('time', 'half drie');
    await type('participants.2.email', 'post');
    await press('Plan het gesprek');
    expect(['day', 'time', 'place', 'participants.2.name', 'participants.2.email'].map(faultOf)).toEqual([
      'Vul dit in.', say.faults.field.not_a_time({}), 'Vul dit in.', 'Vul dit in.', say.faults.field.not_an_email({}),
    ]);
    expect([document.activeElement?.id, (all('dialog details') as HTMLDetailsElement[]).map((one) => one.open)]).toEqual(['field-day', [false, true]]);
    // Who goes takes the faults along: the next one is not to blame.
    await press('Weghalen: Deelnemer 1', 'dialog');
    expect([faultOf('participants.1.name'), faultOf('place')]).toEqual(['', 'Vul dit in.']);
  });

  test.each([['nl', 'Deze tijd moet na 14:30 liggen.', 'Kies uiterlijk 8-12-2026.'], ['en', 'This time must lie after 14:30.', 'Choose 8-12-2026 at the latest.']] as const)('a time and a day that do not follow say so (%s)', async (language, time, day) => {
    await open();
    tongue.language = language;
    await settled();
    await press(language === 'nl' ? 'Gesprek plannen' : 'Plan a hearing');
    for (const [path, text] of [['day', '8-12'], ['time', '14:30'], ['until', '13:30'], ['place', 'hier'], ['reply_by', '9-12']] as const) await type(path, text);
    await press(language === 'nl' ? 'Plan het gesprek' : 'Plan the hearing', 'dialog');
    expect([faultOf('until'), faultOf('reply_by')]).toEqual([time, day]);
  });

  test('nobody to hear is told at the sides', async () => {
    await open();
    await press('Gesprek plannen');
    document.querySelectorAll<HTMLInputElement>('dialog [type="checkbox"]')[1]?.click();
    await settled();
    await press('Plan het gesprek');
    expect(plain(document.getElementById('field-sides-fault')?.textContent)).toBe('Vul dit in.');
  });

  test('where follows how people come together; the forms are those of the regulation', async () => {
    await open('17');
    await press('Gesprek plannen');
    expect(plain(document.querySelector('label[for="field-place"]')?.textContent)).toMatch(/^Plaats/);
    expect([document.querySelector('#field-form'), texts('dialog .ways p')]).toEqual([null, ['De regeling laat ieder apart horen.']]);
    for (const [mode, label] of [['phone', 'Telefoonnummer'], ['online', 'Link']] as const) {
      document.querySelector<HTMLInputElement>(`dialog [value="${mode}"]`)?.click();
      await settled();
      expect(plain(document.querySelector('label[for="field-place"]')?.textContent).startsWith(label)).toBe(true);
    }
  });

  test('a hearing is moved with what it has', async () => {
    await open();
    await press('Verzetten of wijzigen');
    expect([texts('dialog h2'), document.querySelector<HTMLInputElement>('#field-place')?.value, document.querySelector<HTMLInputElement>('#field-day')?.value]).toEqual([['Gesprek verzetten of wijzigen'], 'Spreekkamer 2', '24-11-2026']);
    await type('day', '1-12');
    await press('Bewaar de wijziging');
    expect([office.requests('hearing_plan')[0]?.hearing, office.requests('hearing_plan')[0]?.participants.map(({ no }) => no), texts('article h3')[0]]).toEqual([2, [1, 2, 3, 4], 'dinsdag 1 december 2026, 14.00 tot 15.00 uur']);
  });

  test('it is called off with a reason', async () => {
    await open();
    await press('Afzeggen');
    await press('Zeg het gesprek af');
    expect(faultOf('reason')).toBe('Vul dit in.');
    await type('reason', 'mevrouw is ziek');
    await press('Zeg het gesprek af');
    expect([office.requests('hearing_cancel').at(-1), plain(document.querySelector('article .mark')?.textContent)]).toEqual([{ dossier: '14', hearing: 2, reason: 'mevrouw is ziek' }, 'afgezegd 24 november']);
    expect(row('K. Post').querySelectorAll('button')).toHaveLength(0);
  });

  test('an invitation is begun for its guest, and opened when there is one', async () => {
    await open();
    await inRow('K. Post', 'Uitnodiging maken');
    expect([office.requests('letter_begin'), navigation.route]).toEqual([[{ dossier: '14', kind: 'hearing_invitation', side: 'complainant', guest: { hearing: 2, participant: 2 } }], { area: 'letter', id: 'L17' }]);
    await inRow('Daan Brouwer', 'Open de uitnodiging');
    expect([office.requests('letter_begin').length, navigation.route]).toEqual([1, { area: 'letter', id: 'L3' }]);
    expect([...row('Marit Holsteijn').querySelectorAll('button')].some((one) => /itnodiging/.test(one.textContent ?? ''))).toBe(false);
  });

  test('an answer is noted with how, and what was refused stands at its field', async () => {
    await open();
    await inRow('K. Post', 'Antwoord op de uitnodiging');
    await type('on', '31-12');
    await press('Noteer het antwoord');
    expect([faultOf('on'), faultOf('how')]).toEqual([say.faults.field.in_future({}), 'Vul dit in.']);
    await type('on', '23-11');
    await type('how', 'mevrouw belde');
    document.querySelector<HTMLInputElement>('dialog [value="no"]')?.click();
    await press('Noteer het antwoord');
    expect(office.requests('hearing_answer').at(-1)).toEqual({ dossier: '14', hearing: 2, participant: 2, on: '23-11', coming: false, how: 'mevrouw belde' });
    expect([...row('K. Post').querySelectorAll('.mark')].map((one) => plain(one.textContent))).toEqual(['komt niet, gemeld 23 november']);
  });

  test.each([['Geheimhouding uitgelegd…', false, 'geheimhouding uitgelegd op 23 november'], ['Geheimhouding beloofd…', true, 'geheimhouding beloofd op 23 november']] as const)('%s', async (act, declared, told) => {
    await open();
    await inRow('Marit Holsteijn', act);
    await type('on', '');
    await press('Noteer', 'dialog');
    expect(faultOf('on')).toBe('Vul dit in.');
    await type('on', '23-11');
    await press('Noteer', 'dialog');
    expect([office.requests('hearing_confide').at(-1), plain(row('Marit Holsteijn').querySelector('.hint')?.textContent)]).toEqual([{ dossier: '14', hearing: 2, participant: 4, on: '23-11', declared }, told]);
  });

  test('preparing and taking notes begin the talk; notes that are there are opened', async () => {
    await open();
    await press('Voorbereiden');
    expect([office.requests('talk_begin'), navigation.route]).toEqual([[{ dossier: '14', hearing: 2, side: null }], { area: 'talk', id: 'T2' }]);
    await press('Notuleren');
    expect(office.requests('talk_begin')).toHaveLength(2);
    await press('Open de notities');
    expect([office.requests('talk_begin').length, navigation.route]).toEqual([2, { area: 'talk', id: 'T1' }]);
  });

  test('a report is made of notes that are fixed, and read when it is final; the notes stay at hand', async () => {
    await open();
    await press('Verslag maken, gesprek van dinsdag 10 november');
    expect(navigation.route).toEqual({ area: 'report', id: 'T1' });
    await clear();
    office.answers.hearing_open = () => room({ hearings: [hearing({ ...earlier, state: 'settled' }), hearing({ ...earlier, hearing: 4, reported: true }), hearing({ ...earlier, hearing: 3, talk: null, talk_state: null })] });
    await open();
    const of = 'gesprek van dinsdag 10 november 2026, 10.30 uur';
    expect(texts('article header .row > button')).toEqual([`Verslag (vastgesteld), ${of}`, `Verslag, ${of}`]);
  });

  test('a signed copy of the report is found with its hearing', async () => {
    const signed = { document: 'D10', title: 'Ondertekend verslag, hoorgesprek 10 november' };
    office.answers.hearing_open = () => room({ hearings: [hearing({ ...earlier, state: 'settled', signed: [signed] }), hearing()] });
    await open();
    expect(texts('article .signed')).toEqual([signed.title]);
    document.querySelector<HTMLElement>('article .signed a')?.click();
    await settled();
    expect(navigation.route).toEqual({ area: 'dossier', id: '14', tab: 'documents' });
  });

  test('a call that is not finished stands above the hearings, and is gone on with', async () => {
    const calls = [{ talk: 'T9', with: 'mevrouw J. van der Meulen', begun_at: '2026-11-24T14:04:10' }, { talk: 'T8', with: '', begun_at: '2026-11-20T09:30:00' }];
    office.answers.hearing_open = () => room({ calls });
    await open();
    expect(texts('.call .mark')).toEqual(['Telefoongesprek met mevrouw J. van der Meulen van 14.04 uur is niet afgerond', 'Telefoongesprek van 20 november, 9.30 uur is niet afgerond']);
    await press('Verder', '.call');
    expect(navigation.route).toEqual({ area: 'talk', id: 'T9' });
  });

  test('a hearing is saved for a calendar; where it went is said', async () => {
    await open();
    await press('Agenda-bestand');
    expect([office.requests('hearing_calendar'), texts('.said')]).toEqual([[{ dossier: '14', hearing: 2 }], [say.dossier.done.saved('K-2026-014-gesprek-2.ics')]]);
    office.answers.hearing_calendar = () => ({ file: null });
    await press('Agenda-bestand');
    expect(texts('.said')).toEqual(['']);
    office.answers.hearing_open = () => room({ hearings: [hearing({ state: 'cancelled', cancelled_on: '2026-11-20' })] });
    changes.tell(null);
    await until(() => document.querySelector('article.gone') !== null, 'the hearing that was called off');
    expect(texts('article details button')).toContain('Agenda-bestand (.ics)');
  });

  test('notes that never ended are thrown away, when one says so', async () => {
    office.answers.hearing_open = () => room({ hearings: [hearing({ talk: 'T2', talk_state: 'paused' })] });
    await open();
    await press('Notities weggooien');
    expect([texts('dialog h2'), office.requests('talk_discard')]).toEqual([['Notities van dinsdag 24 november 2026, 14.00 tot 15.00 uur weggooien?'], []]);
    office.answers.talk_discard = () => {
      throw refused({ code: 'talk_ended' });
    };
    await press('Gooi de notities weg');
    expect(texts('dialog [role="alert"]')).toEqual([say.faults.fault.talk_ended({})]);
    office.answers.talk_discard = () => ({});
    office.answers.hearing_open = () => room();
    await press('Gooi de notities weg');
    expect([office.requests('talk_discard').at(-1), document.querySelector('dialog'), texts('.said'), texts('article button')[0]?.startsWith('Notuleren')]).toEqual([{ talk: 'T2' }, null, ['De notities zijn weggegooid'], true]);
  });

  test('the tab that was opened to plan asks for the plan once', async () => {
    navigation.replace({ area: 'dossier', id: '14', tab: 'hearing', begin: 'plan' });
    show(Dossier, { id: '14', tab: 'hearing', begin: 'plan' });
    await until(() => document.querySelector('dialog h2') !== null, 'the plan');
    expect([texts('dialog h2'), navigation.route]).toEqual([['Gesprek plannen'], { area: 'dossier', id: '14', tab: 'hearing' }]);
  });

  test('a telephone note asks with whom', async () => {
    await open();
    await press('Met de beklaagde');
    expect([office.requests('talk_begin'), navigation.route]).toEqual([[{ dossier: '14', hearing: null, side: 'respondent' }], { area: 'talk', id: 'T9' }]);
  });

  test('what an act is refused for is told, and the tab stays', async () => {
    office.answers.letter_begin = () => {
      throw refused({ code: 'not_allowed', params: { why: 'no_such_participant' } });
    };
    await open();
    await inRow('K. Post', 'Uitnodiging maken');
    expect([texts('[role="alert"]'), texts('article')].map((one) => one.length)).toEqual([1, 2]);
    expect(texts('[role="alert"]')[0]).toBe(say.faults.fault.not_allowed({ why: 'no_such_participant' }));
  });
});

describe('the parts of the complaint', () => {
  const parts = () => texts('[aria-labelledby="grievances-title"] li > p');

  test('are added on the spot, one after the other', async () => {
    await open();
    for (const text of ['De toon van de e-mails', 'De rekening']) {
      await type('grievance', text);
      document.querySelector<HTMLFormElement>('[aria-labelledby="grievances-title"] form')?.requestSubmit();
      await until(() => document.activeElement?.id === 'field-grievance', 'the next part');
      expect(document.querySelector<HTMLInputElement>('#field-grievance')?.value).toBe('');
      (document.activeElement as HTMLElement).blur();
    }
    expect([office.requests('grievance_save').map(({ grievance, text }) => [grievance, text]), parts().slice(3)]).toEqual([[[null, 'De toon van de e-mails'], [null, 'De rekening']], ['De toon van de e-mails', 'De rekening']]);
  });

  test('an empty one is told at the field, and nothing is lost', async () => {
    await open();
    await press('Toevoegen');
    expect([faultOf('grievance'), document.activeElement?.id, parts().length]).toEqual(['Vul dit in.', 'field-grievance', 3]);
  });

  test('are put in other words', async () => {
    await open();
    await press('Anders verwoorden');
    expect(document.querySelector<HTMLInputElement>('#field-text')?.value).toBe('Afspraken drie keer op de dag zelf afgezegd');
    await type('text', '');
    await press('Bewaar de zin');
    expect(faultOf('text')).toBe('Vul dit in.');
    await type('text', 'Drie afspraken afgezegd');
    await press('Bewaar de zin');
    expect([office.requests('grievance_save').at(-1), parts()[0]]).toEqual([{ dossier: '14', grievance: 1, text: 'Drie afspraken afgezegd' }, 'Drie afspraken afgezegd']);
  });

  test('are dropped with a reason; the numbers of the others stay', async () => {
    await open();
    await press('Laten vervallen', '[aria-labelledby="grievances-title"]');
    await press('Laat vervallen', 'dialog');
    expect(faultOf('reason')).toBe('Vul dit in.');
    await type('reason', 'ingetrokken door mevrouw');
    await press('Laat vervallen', 'dialog');
    expect([office.requests('grievance_drop').at(-1), texts('[aria-labelledby="grievances-title"] li > b')]).toEqual([{ dossier: '14', grievance: 1, reason: 'ingetrokken door mevrouw' }, ['2', '3']]);
  });
});

describe('what must be put to the other side', () => {
  const here = '[aria-labelledby="statements-title"]';

  test('says who said it, where, and to whom it must still be put', async () => {
    await open();
    expect([texts(`${here} .mark`), texts(`${here} li > div > .hint`), texts(`${here} .put .hint`)]).toEqual([
      ['nog voorleggen aan de beklaagde', 'voorgelegd'], ['de klager, gesprek van di 10 nov · onderdeel 2', 'de beklaagde, brief van 18 november · onderdeel 3'],
      ['Voorgelegd aan de klager op 20 november, aan de telefoon'],
    ]);
  });

  test('is put in a hearing, a letter or otherwise', async () => {
    await open();
    await press('Voorleggen');
    expect([...document.querySelectorAll<HTMLInputElement>('dialog [name="field-to"]')].map(({ value }) => value)).toEqual(['respondent', 'third']);
    document.querySelector<HTMLInputElement>('dialog [name="field-where"][value="other"]')?.click();
    await type('on', '');
    await press('Noteer', 'dialog');
    expect([faultOf('on'), faultOf('how')]).toEqual(['Vul dit in.', 'Vul dit in.']);
    document.querySelector<HTMLInputElement>('dialog [name="field-where"][value="letter"]')?.click();
    await type('on', '23-11');
    await type('answer', 'Dat klopt.');
    await press('Noteer', 'dialog');
    expect(office.requests('statement_put').at(-1)).toEqual({ dossier: '14', statement: 1, to: 'respondent', on: '23-11', hearing: null, letter: '03', how: '', answer: 'Dat klopt.' });
    expect(texts(`${here} .mark`)).toEqual(['voorgelegd', 'voorgelegd']);
  });

  test('the finding leans on it, or no longer; a tick that is refused goes again', async () => {
    await open();
    const box = () => document.querySelector<HTMLInputElement>(`${here} [type="checkbox"]`) as HTMLInputElement;
    box().click();
    await settled();
    expect([office.requests('statement_rely'), texts(`${here} .mark`)[0], document.querySelector(`${here} .mark`)?.className]).toEqual([[{ dossier: '14', statement: 1, relied: true }], 'nog voorleggen aan de beklaagde', 'mark late']);
    office.answers.statement_rely = () => {
      throw refused({ code: 'disk_full' });
    };
    box().click();
    await settled();
    expect([box().checked, texts('[role="alert"]')]).toEqual([true, [say.faults.fault.disk_full({})]]);
  });

  test('is added by hand, about a part or the whole', async () => {
    await open();
    await press('Uitspraak toevoegen');
    await press('Voeg toe');
    expect(faultOf('text')).toBe('Vul dit in.');
    await type('text', 'Ik heb niets ontvangen.');
    await press('Voeg toe');
    expect([office.requests('statement_note').at(-1), texts(`${here} .text`).at(-1)]).toEqual([{ dossier: '14', side: 'complainant', text: 'Ik heb niets ontvangen.', grievance: null, hearing: 1, letter: null, how: '' }, 'Ik heb niets ontvangen.']);
  });

  test('was said in a letter, of which one chooses which', async () => {
    await open();
    await press('Uitspraak toevoegen');
    document.querySelector<HTMLInputElement>('dialog [name="field-where"][value="letter"]')?.click();
    await type('text', 'Dat heb ik u al geschreven.');
    await press('Voeg toe');
    expect([office.requests('statement_note').at(-1), texts(`${here} li > div > .hint`).at(-1)]).toEqual([
      { dossier: '14', side: 'complainant', text: 'Dat heb ik u al geschreven.', grievance: null, hearing: null, letter: '03', how: '' }, 'de klager, brief K-2026-014/03',
    ]);
  });

  test('is dropped with a reason', async () => {
    await open();
    await press('Laten vervallen', here);
    await press('Laat vervallen', 'dialog');
    await type('reason', 'doet niet ter zake');
    await press('Laat vervallen', 'dialog');
    expect([office.requests('statement_drop').at(-1), texts(`${here} .text`).length]).toEqual([{ dossier: '14', statement: 1, reason: 'doet niet ter zake' }, 1]);
  });
});

describe('axe finds nothing', { timeout: 20_000 }, () => {
  test.each(['14', '17'])('in the tab of dossier %s', async (id) => {
    await open(id);
    for (const more of document.querySelectorAll<HTMLDetailsElement>('details')) more.open = true;
    await settled();
    expect(await violations()).toEqual([]);
  });

  test('with a call that is not finished, and in the question whether notes go', async () => {
    office.answers.hearing_open = () => room({ hearings: [hearing({ talk: 'T2', talk_state: 'live' }), earlier], calls: [{ talk: 'T9', with: 'Daan Brouwer', begun_at: '2026-11-24T14:04:10' }] });
    await open();
    await press('Notities weggooien');
    expect(await violations()).toEqual([]);
  });

  test.each(['Gesprek plannen', 'Verzetten of wijzigen', 'Afzeggen', 'Antwoord op de uitnodiging', 'Geheimhouding uitgelegd', 'Anders verwoorden', 'Laten vervallen', 'Voorleggen', 'Uitspraak toevoegen'])('in the question: %s, also with everything refused', async (words) => {
    await open();
    await press(words);
    for (const more of document.querySelectorAll<HTMLDetailsElement>('dialog details')) more.open = true;
    expect(await violations()).toEqual([]);
    const inputs = [...document.querySelectorAll<HTMLElement>('dialog [id^="field-"]:is(input, textarea, select)')].map(({ id }) => id.slice(6).replaceAll('-', '.')).filter((path) => !/\.\d+$/.test(path));
    for (const command of ['hearing_plan', 'hearing_cancel', 'hearing_answer', 'hearing_confide', 'grievance_save', 'grievance_drop', 'statement_put', 'statement_note'] as const) {
      office.answers[command] = () => {
        throw wrongFields(...inputs.map((field) => ({ field, code: 'required' as const })));
      };
    }
    document.querySelector<HTMLElement>('dialog .btn.main')?.click();
    await settled();
    expect(all('dialog .fault').length).toBeGreaterThan(0);
    expect(await violations()).toEqual([]);
  });
});
