import { dates } from './dates';

/** The words of the room of the post. */
export const post = {
  title: 'Post',
  lead: (n: number): string => {
    if (n === 0) return 'Er ligt geen brief klaar voor de post.';
    return n === 1 ? 'Er ligt één brief klaar voor de post.' : `Er liggen ${n} brieven klaar voor de post.`;
  },

  ready: {
    title: 'Klaar voor de post',
    finalised: (day: string) => `vastgelegd ${day}`,
    printed: (day: string) => `geprint ${day}`,
    unprinted: 'nog niet geprint',
    noDay: 'zonder vaste dag',
    by: (day: string) => `op de post uiterlijk ${day}`,
    code: (number: string) => `Code van ${number}`,
    codeHint: 'staat op het bewijs',
    empty: 'Een brief die u vastlegt, komt hier te liggen tot hij op de post is.',
  },
  batch: {
    title: 'Zijn ze op de post?',
    text: 'Pas als u dat noteert, zijn de brieven verzonden.',
    on: 'Op de post op',
    way: 'Hoe',
    act: (n: number, all: boolean): string => {
      if (all) return n === 1 ? 'Brief op de post gedaan' : 'Alles op de post gedaan';
      return n === 1 ? '1 brief op de post gedaan' : `${n} brieven op de post gedaan`;
    },
    labels: 'Etiketten…',
    print: 'Printen…',
    none: 'Kruis aan wat op de post is.',
    done: (n: number, day: string): string => (n === 1 ? `Genoteerd: 1 brief op de post op ${day}` : `Genoteerd: ${n} brieven op de post op ${day}`),
    refused: (n: number): string => (n === 1 ? 'Eén brief kan niet op de post. Er is nog niets genoteerd.' : `${n} brieven kunnen niet op de post. Er is nog niets genoteerd.`),
  },

  print: {
    title: (n: number): string => (n === 1 ? 'Eén brief printen' : `${n} brieven printen`),
    text: 'De aangekruiste brieven komen als één opdracht uit de printer, in de volgorde van de lijst.',
    act: 'Printen',
    done: (n: number): string => (n === 1 ? 'De brief is naar de printer' : `De ${n} brieven zijn naar de printer`),
  },

  sent: {
    title: 'Wat de deur uit is',
    search: 'Zoek in wat de deur uit is',
    placeholder: 'Zoek op nummer of op naam',
    caption: 'Brieven die op de post gingen, de laatste bovenaan',
    columns: { day: 'Op de post', letter: 'Brief', way: 'Hoe', by: 'Genoteerd door', state: 'Stand' },
    month: (iso: string) => dates.plain(iso).replace(/^\d+ /, ''),
    state: { posted: 'op de post', delivered: (day: string) => `bezorgd ${day}`, returned: (day: string) => `kwam terug ${day}`, void: 'vervallen' },
    takeBack: 'Terugnemen',
    elsewhere: 'elders gemaakt',
    takeBackOf: (number: string) => `: ${number} op de post`,
    takenBack: (number: string) => `Teruggenomen: ${number} is niet op de post`,
    found: (n: number): string => (n === 1 ? '1 brief gevonden' : `${n} brieven gevonden`),
    nothing: (query: string) => `Niets gevonden met ‘${query}’. Zoek op een deel van een naam, of op een nummer zoals 2026-014.`,
    empty: 'Er is nog geen brief op de post gegaan.',
  },
};
