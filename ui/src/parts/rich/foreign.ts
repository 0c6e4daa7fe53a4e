/** What the markup of word processors and mail programs means, and what of it is no text at all. */
import type { TextKind } from './text';

const RUBBISH = new Set([
  'script', 'style', 'xml', 'head', 'title', 'meta', 'link', 'template', 'noscript', 'img', 'picture', 'svg', 'math', 'canvas', 'object', 'embed', 'iframe',
  'video', 'audio', 'map', 'input', 'select', 'textarea', 'hr', 'col', 'colgroup', 'caption',
]);

const PARAGRAPHS = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dir', 'menu', 'li', 'blockquote', 'pre', 'section', 'article', 'header', 'footer', 'main', 'aside',
  'nav', 'address', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'center', 'fieldset', 'form', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th',
]);

/** Notes, their marks, comments and drawings: beside the text in the source, and not of it here. */
const BESIDE = [
  '.MsoCommentReference', '.msocomanchor', '.MsoFootnoteReference', '.MsoEndnoteReference', '.sdfootnoteanc', '.sdendnoteanc', '.sdfootnotesym', '.sdendnotesym',
  '[id^="sdfootnote"]', '[id^="sdendnote"]', '[role="doc-noteref"]', '[role="doc-footnote"]', '[role="doc-endnotes"]', '.msoDel', '[hidden]',
].join(', ');

const BESIDE_STYLE = /mso-element:\s*(?:footnote|endnote|comment)|mso-special-character:\s*(?:comment|footnote)|mso-list:\s*ignore|mso-hide:\s*all|display:\s*none|visibility:\s*hidden/i;

const style = (element: Element) => element.getAttribute('style') ?? '';

/** The element holds no text of the writer's. */
export function isRubbish(element: Element): boolean {
  const { localName } = element;
  return RUBBISH.has(localName) || localName.startsWith('v:') || element.matches(BESIDE) || BESIDE_STYLE.test(style(element));
}

/** The words were deleted by who tracked changes; what was inserted stays. */
export function isStruck(element: Element): boolean {
  return element.localName === 'del' || element.localName === 's' || element.localName === 'strike';
}

/** The element stands on lines of its own. */
export function isParagraph({ localName }: Element): boolean {
  return PARAGRAPHS.has(localName);
}

export function isList({ localName }: Element): boolean {
  return localName === 'ul' || localName === 'ol' || localName === 'dir' || localName === 'menu';
}

/** How strong and emphatic the words within are. A style beats the tag, as a whole page may lie in a `b` that is not bold. */
export function lookOf(element: Element, outer: { strong: boolean; emphasis: boolean }): { strong: boolean; emphasis: boolean } {
  const { localName } = element;
  const weight = /(?:^|[;\s])font-weight:\s*([a-z0-9]+)/i.exec(style(element))?.[1]?.toLowerCase();
  const slant = /(?:^|[;\s])font-style:\s*([a-z]+)/i.exec(style(element))?.[1]?.toLowerCase();
  const strong = weight === undefined || weight === 'inherit' ? outer.strong || localName === 'b' || localName === 'strong' : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const emphasis = slant === undefined || slant === 'inherit' ? outer.emphasis || localName === 'i' || localName === 'em' : slant === 'italic' || slant === 'oblique';
  return { strong, emphasis };
}

/** Word writes its lists as paragraphs: the list that one belongs to, `null` when it is an ordinary paragraph. */
export function pseudoList(element: Element): string | null {
  return /mso-list:\s*(l\d+)\s+level/i.exec(style(element))?.[1] ?? null;
}

/** A number or a letter with a point or bracket numbers; any other sign is a bullet. */
export function markerOf(element: Element): 'bullets' | 'numbers' {
  const marker = [...element.querySelectorAll('[style]')].find((part) => /mso-list:\s*ignore/i.test(style(part)));
  return /^[\s\u00A0(]*(?:\d{1,3}|[a-z]{1,4})(?:\.\d+)*[.)]/i.test(marker?.textContent ?? '') ? 'numbers' : 'bullets';
}

/** The heading or quotation that a paragraph is by its tag, or by the name of its style. */
export function titled(element: Element): Exclude<TextKind, 'table'> | null {
  const { localName, classList } = element;
  if (localName === 'h1' || classList.contains('MsoTitle')) return 'heading';
  if (/^h[2-6]$/.test(localName) || classList.contains('MsoSubtitle')) return 'subheading';
  return /\b(?:MsoQuote|MsoIntenseQuote|quotations)/i.test(element.className) ? 'quote' : null;
}
