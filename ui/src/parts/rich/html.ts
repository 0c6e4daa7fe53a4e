/**
 * Pasted HTML, read for its structure alone: Word, LibreOffice, Outlook and the web say it each in their own way.
 * The markup is parsed into a document that shows nothing and runs nothing, and only text leaves it.
 */
import { isList, isParagraph, isRubbish, isStruck, lookOf, markerOf, pseudoList, titled } from './foreign';
import { BREAK, flat, tidy } from './runs';
import { readTable } from './grid';
import { normal, styleOf, words, type Piece, type TextBlock, type TextKind } from './text';

/** Deeper than any real text is; what lies below is read as plain words. */
const DEPTH = 120;

/** How the words of a node are read: what they become, in which list or quotation, and in which style. */
export interface Way {
  kind: Exclude<TextKind, 'table'>;
  /** The list or quotation that a finished paragraph is added to; another one begins another block. */
  of: unknown;
  strong: boolean;
  emphasis: boolean;
  depth: number;
}

const START: Way = { kind: 'paragraph', of: null, strong: false, emphasis: false, depth: 0 };

/** Reads HTML from elsewhere. */
export function readHtml(html: string): TextBlock[] {
  return read(new DOMParser().parseFromString(html, 'text/html').body);
}

/** Reads what stands in an element. */
export function read(element: Element, way: Way = START): TextBlock[] {
  const reader = new Reader();
  reader.inside(element, way);
  reader.finish(way);
  return normal(reader.blocks);
}

class Reader {
  readonly blocks: TextBlock[] = [];
  #line: Piece[] = [];
  /** The list or quotation that the last block belongs to. */
  #of: unknown = null;

  inside(element: Node, way: Way): void {
    if (way.depth > DEPTH) this.#say(element.textContent ?? '', way);
    else for (const node of element.childNodes) this.#node(node, { ...way, depth: way.depth + 1 });
  }

  /** Ends the paragraph: two breaks in a row end one as well. */
  finish(way: Way): void {
    for (const pieces of tidy(this.#line)) this.#put(pieces, way);
    this.#line = [];
  }

  #node(node: Node, way: Way): void {
    if (node.nodeType === Node.TEXT_NODE) this.#say(node.nodeValue ?? '', way);
    else if (node instanceof Element && !isRubbish(node) && !isStruck(node)) this.#element(node, way);
  }

  #element(element: Element, outer: Way): void {
    const way = { ...outer, ...lookOf(element, outer) };
    const tag = element.localName;
    if (tag === 'br') this.#line.push(words(BREAK));
    else if (tag === 'table') this.#table(element, way);
    else if (!isParagraph(element)) this.inside(element, way);
    else this.#paragraph(element, this.#wayInto(element, way), outer);
  }

  #paragraph(element: Element, way: Way, outer: Way): void {
    this.finish(outer);
    if (element.localName === 'pre') this.#say((element.textContent ?? '').replace(/\r\n?|\n/g, BREAK), way);
    else this.inside(element, way);
    this.finish(way);
  }

  /** What the paragraphs in an element become. Lists in lists are one list, as a letter has no lists in lists. */
  #wayInto(element: Element, way: Way): Way {
    if (isList(element)) return way.kind === 'bullets' || way.kind === 'numbers' ? way : { ...way, kind: element.localName === 'ol' ? 'numbers' : 'bullets', of: element };
    if (element.localName === 'blockquote') return way.kind === 'paragraph' ? { ...way, kind: 'quote', of: element } : way;
    const pseudo = pseudoList(element);
    if (pseudo !== null) return { ...way, kind: markerOf(element), of: pseudo };
    const title = way.kind === 'paragraph' ? titled(element) : null;
    if (title === null) return way;
    // A heading is strong by itself.
    return { ...way, kind: title, of: title === 'quote' ? 'quote' : null, ...(title === 'quote' ? {} : { strong: false }) };
  }

  #table(element: Element, way: Way): void {
    this.finish(way);
    const table = readTable(element, (cell) => flat(read(cell, { ...START, depth: way.depth + 1 })));
    if (table === null) this.inside(element, way);
    else this.blocks.push(table);
    this.finish(way);
    this.#of = null;
  }

  #say(text: string, way: Way): void {
    const isTitle = way.kind === 'heading' || way.kind === 'subheading';
    this.#line.push(words(text, styleOf({ strong: way.strong && !isTitle, emphasis: way.emphasis })));
  }

  #put(pieces: Piece[], { kind, of }: Way): void {
    const last = this.blocks.at(-1);
    if (last !== undefined && last.kind === kind && of !== null && this.#of === of) last.rows.push([pieces]);
    else this.blocks.push({ kind, headed: false, rows: [[pieces]] });
    this.#of = of;
  }
}
