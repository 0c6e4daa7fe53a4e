import type { PlaceholderCard } from '../../ipc/bindings';

/** A piece of a text as it was written: words, a value, a choice between u and je, or the edges of what holds only sometimes. */
export interface Token {
  kind: 'words' | 'value' | 'forms' | 'opens' | 'or' | 'closes' | 'aside';
  /** As it was written. */
  text: string;
  /** Where it begins in the text. */
  from: number;
}

/** The same to read: what stands there instead of the signs of a template. */
export interface Read {
  kind: 'words' | 'value' | 'edge';
  text: string;
  strong: boolean;
}

/** A value, a remark, a sign with the line that it stands on alone, or two forms of address; the rest is words. */
const SIGNS = /\{\{[\s\S]*?\}\}|\{#[\s\S]*?#\}|\{%[\s\S]*?%\}\n?|\[[^[\]{|\n]*\|[^[\]{\n]*\]/g;

/** The pieces of a text, in order; together they are the text. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (index > at) found.push({ kind: 'words', text: text.slice(at, index), from: at });
    found.push({ kind: kindOf(sign), text: sign, from: index });
    at = index + sign.length;
  }
  if (at < text.length) found.push({ kind: 'words', text: text.slice(at), from: at });
  return found;
}

function kindOf(sign: string): Token['kind'] {
  if (sign.startsWith('{{')) return 'value';
  if (sign.startsWith('[')) return 'forms';
  const word = /^\{%-?\s*(\w+)/.exec(sign)?.[1] ?? '';
  if (word === 'if' || word === 'for') return 'opens';
  if (word === 'else' || word === 'elif') return 'or';
  return word.startsWith('end') ? 'closes' : 'aside';
}

/** The text to read, in one form of address: values by what they are called, ‹what holds only sometimes› between small marks. */
export function read(text: string, form: 'u' | 'je', placeholders: readonly PlaceholderCard[]): Read[] {
  const pieces: Read[] = [];
  let isStrong = false;
  let isHeading = false;
  const put = (kind: Read['kind'], words: string) => {
    if (words !== '') pieces.push({ kind, text: words, strong: isStrong || isHeading });
  };
  for (const token of tokens(text)) {
    if (token.kind === 'value') put('value', calledIn(token.text, placeholders));
    else if (token.kind === 'forms') put('words', formOf(token.text, form));
    else if (token.kind !== 'words') put('edge', edges[token.kind]);
    else {
      for (const part of token.text.split(/(\*\*|\n|(?:^|(?<=\n))#+ )/)) {
        if (part === '**') isStrong = !isStrong;
        else if (part.startsWith('#')) isHeading = true;
        else {
          if (part === '\n') isHeading = false;
          put('words', part);
        }
      }
    }
  }
  return pieces;
}

const edges = { opens: '‹', or: ' | ', closes: '›', aside: '' } as const;

/** The values that stand in a text, each once: the sign as it is written, and what it is called. A value without a name is told as a flaw. */
export function valuesIn(text: string, placeholders: readonly PlaceholderCard[]): { sign: string; label: string }[] {
  const names = new Set(tokens(text).flatMap(({ kind, text: sign }) => (kind === 'value' ? [sign.slice(2, -2).trim()] : [])));
  return [...names].flatMap((name) => placeholders.filter((one) => one.name === name).map(({ label }) => ({ sign: `{{ ${name} }}`, label })));
}

function calledIn(sign: string, placeholders: readonly PlaceholderCard[]): string {
  const name = sign.slice(2, -2).trim();
  return placeholders.find((one) => one.name === name)?.label ?? name;
}

function formOf(sign: string, form: 'u' | 'je'): string {
  const [formal = '', familiar = ''] = sign.slice(1, -1).split('|');
  return form === 'u' ? formal : familiar;
}
