/** The talk for its tests: an office that remembers it, and the window's hands. */
import type { TalkState } from '../src/ipc/bindings';
import { talk } from './answers/talk';
import { office } from './fake-core';

/** Lets the office have a talk in this state. */
export function standing(state: TalkState, change: Parameters<typeof talk>[1] = {}): void {
  let now = talk(state, change);
  office.answers.talk_open = () => now;
  office.answers.talk_clock = ({ what }) => (now = { ...now, state: what === 'paused' ? 'paused' : 'live', clock: [...now.clock, { what, at: now.now }] });
  office.answers.talk_keep = ({ turns }) => {
    now = { ...now, turns: [...now.turns.filter(({ no }) => !turns.some((one) => one.no === no)), ...turns].toSorted((one, other) => one.no - other.no) };
    return { at: '2026-11-24T14:25:00' };
  };
  office.answers.talk_end = () => (now = { ...now, state: 'ended', turns: now.turns.map((one) => ({ ...one, closed: true })) });
  office.answers.talk_speaker_add = ({ name, side }) => (now = { ...now, speakers: [...now.speakers, { no: now.speakers.length + 1, part: 'Bijstand', name, side }] });
}

/** A key with Alt, with whatever sign the keyboard makes of it. */
export const alt = (code: string, more: KeyboardEventInit = {}): KeyboardEventInit => ({ code, key: '¡', altKey: true, ...more });

/** Every turn that was sent to be kept, in order. */
export const kept = () => office.requests('talk_keep').flatMap(({ turns }) => turns);
