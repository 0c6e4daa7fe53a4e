/** Pasted text without a form: its lines stay lines, and what looks like a list is one. */
import { normal, words, type TextBlock, type TextKind } from './text';

const SIGNS: readonly { kind: TextKind; sign: RegExp }[] = [
  { kind: 'bullets', sign: /^\s*[-*•–▪◦]\s+(?=\S)/ },
  { kind: 'numbers', sign: /^\s*\d{1,3}[.)]\s+(?=\S)/ },
  { kind: 'quote', sign: /^\s*>+\s?(?=\S)/ },
];

/** Reads plain text. A blank line ends a paragraph; a line below a line stays a line of it. */
export function readPlain(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let goesOn = false;
  for (const raw of text.split(/\r\n?|[\n\u2028\u2029]/)) {
    const line = clean(raw);
    const found = SIGNS.find(({ sign }) => sign.test(line));
    const said = (found === undefined ? line : line.replace(found.sign, '')).trim();
    if (said !== '') put(blocks, { kind: found?.kind ?? 'paragraph', said, goesOn, begins: /^\s*1[.)]\s/.test(line) });
    goesOn = said !== '';
  }
  return normal(blocks);
}

interface Line {
  kind: TextKind;
  said: string;
  /** It stands right below the line before. */
  goesOn: boolean;
  /** It is the first of a numbered list. */
  begins: boolean;
}

function put(blocks: TextBlock[], { kind, said, goesOn, begins }: Line): void {
  const last = blocks.at(-1);
  const isList = kind === 'bullets' || kind === 'numbers';
  const isSame = last?.kind === kind;
  if (isSame && goesOn && !isList) last.rows.at(-1)?.[0]?.push(words(`\n${said}`));
  else if (isSame && kind !== 'paragraph' && !(kind === 'numbers' && begins)) last.rows.push([[words(said)]]);
  else blocks.push({ kind, headed: false, rows: [[[words(said)]]] });
}

/** Signs that cannot be seen say nothing, and runs of spaces say no more than one. */
export function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replace(/[ \t\u00A0]{2,}|\t/g, ' ');
}
