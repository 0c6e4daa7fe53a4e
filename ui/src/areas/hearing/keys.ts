import type { TurnLabel } from '../../ipc/bindings';

/** What a key asks while one writes down a talk. */
export type TalkKey =
  | { act: 'speaker'; no: number }
  | { act: 'grievance'; no: number }
  | { act: 'label'; label: TurnLabel }
  | { act: 'next' | 'bookmark' | 'answer' };

const LABELS: Readonly<Record<string, TurnLabel>> = { KeyE: 'agreed', KeyO: 'disputed', KeyA: 'agreement', KeyD: 'action', KeyN: 'to_check' };

/**
 * Alt with a figure chooses who speaks, Alt and Shift with one a part of the complaint, Alt with a
 * letter what the turn holds. It is the place of the key that counts: with Alt, its sign differs from
 * keyboard to keyboard. AltGr writes signs as € and ë, and asks for nothing here.
 */
export function talkKey(event: KeyboardEvent): TalkKey | null {
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) return { act: 'next' };
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  const figure = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (figure !== undefined) return { act: event.shiftKey ? 'grievance' : 'speaker', no: Number(figure) };
  if (event.shiftKey) return null;
  if (event.code === 'KeyB') return { act: 'bookmark' };
  if (event.code === 'KeyW') return { act: 'answer' };
  const label = LABELS[event.code];
  return label === undefined ? null : { act: 'label', label };
}

/** The key of a label, as it is printed. */
export const labelKeys: Readonly<Record<TurnLabel, string>> = { agreed: 'Alt E', disputed: 'Alt O', agreement: 'Alt A', action: 'Alt D', to_check: 'Alt N' };
