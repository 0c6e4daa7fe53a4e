/**
 * What a letter may hold while it is being written: the kinds of a `TextBlock`, two marks, and values of the dossier.
 * Whatever has no place here cannot be pasted, dropped or undone into a letter. Lists hold no lists, and a cell holds
 * one paragraph, as the wire says it.
 */
import { DOMSerializer, Schema, type Node, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

const LONG = 30;

const group = (content: string, tag: string): NodeSpec => ({ content, group: 'block', defining: true, parseDOM: [{ tag }], toDOM: () => [tag, 0] });

/** While it is written, a heading only looks like one: the headings of the window are its own. */
const title = (look: string, tag: string): NodeSpec => ({ content: 'inline*', group: 'block', defining: true, parseDOM: [{ tag }], toDOM: () => ['p', { class: look }, 0] });

const { table, table_row, table_cell, table_header } = tableNodes({ tableGroup: 'block', cellContent: 'paragraph', cellAttributes: {} });

/** A cell is one field of the grid; what is pasted with spans is spread out before it comes here. */
const cell = (spec: NodeSpec, tag: 'td' | 'th'): NodeSpec => ({ ...spec, parseDOM: [{ tag }], toDOM: () => [tag, 0] });

/** A value of the dossier, or the hole where one is missing. It follows the dossier, so that nobody types in it. */
const value: NodeSpec = {
  inline: true,
  group: 'inline',
  atom: true,
  draggable: true,
  attrs: { kind: { validate: 'string' }, name: { validate: 'string|null' }, text: { validate: 'string' }, field: { validate: 'string|null' } },
  leafText: ({ attrs }) => String(attrs['text']),
  parseDOM: [{ tag: 'span[data-value]', getAttrs: (dom) => ({ kind: dom.dataset['value'] === 'gap' ? 'gap' : 'fill', name: dom.dataset['name'] ?? null, text: dom.textContent ?? '', field: dom.dataset['field'] ?? null }) }],
  toDOM: ({ attrs }) => {
    const { kind, name, text, field } = attrs as { kind: string; name: string | null; text: string; field: string | null };
    const look = kind === 'gap' ? 'fill gap' : text.length > LONG ? 'fill long' : 'fill';
    return ['span', { class: look, 'data-value': kind, ...(name === null ? {} : { 'data-name': name }), ...(field === null ? {} : { 'data-field': field }) }, text];
  },
};

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: title('heading', 'h2'),
    subheading: title('subheading', 'h3'),
    bullets: group('item+', 'ul'),
    numbers: group('item+', 'ol'),
    item: { content: 'paragraph', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    quote: group('paragraph+', 'blockquote'),
    table,
    table_row,
    table_cell: cell(table_cell, 'td'),
    table_header: cell(table_header, 'th'),
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline', selectable: false, linebreakReplacement: true, leafText: () => '\n', parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    value,
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

export const { nodes, marks } = schema;

/** What is copied says in its tags what it is, so that other programs keep it. */
export const copied = new DOMSerializer({ ...DOMSerializer.nodesFromSchema(schema), heading: () => ['h2', 0], subheading: () => ['h3', 0] }, DOMSerializer.marksFromSchema(schema));

/** The node is a value of the dossier or its hole. */
export function isValue(node: Node): boolean {
  return node.type === nodes.value;
}
