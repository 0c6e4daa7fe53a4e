// Copies the shapes of the icons that the window uses out of lucide-static (ISC) into src/parts/icons.ts, and those of
// the buttons above a text, which come later, into src/parts/rich/icons.ts.
// Run it after adding a name: node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const names = [
  'arrow-down', 'arrow-right', 'arrow-up', 'book-open', 'building-2', 'calendar-days', 'check', 'chevron-down',
  'chevron-left', 'chevron-right', 'circle-question-mark', 'copy', 'download', 'ellipsis', 'external-link', 'eye',
  'eye-off', 'file-text', 'folder-open', 'image', 'info', 'key-round', 'list', 'lock', 'mail', 'mail-check',
  'mail-plus', 'maximize', 'minus', 'monitor', 'paperclip', 'pencil', 'plus', 'printer', 'rotate-cw', 'save',
  'scan-line', 'search', 'send', 'settings-2', 'shield', 'sun', 'trash-2', 'undo-2', 'upload', 'user', 'users', 'x',
  'zoom-in', 'zoom-out',
];

const richNames = [
  'arrow-down', 'arrow-left', 'arrow-right', 'arrow-up', 'bold', 'braces', 'heading-1', 'heading-2', 'italic', 'list',
  'list-ordered', 'panel-top', 'pencil', 'redo-2', 'table', 'text-quote', 'trash-2', 'undo-2', 'x',
];

function shape(name) {
  const svg = readFileSync(new URL(`../node_modules/lucide-static/icons/${name}.svg`, import.meta.url), 'utf8');
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return `  '${name}': '${inner.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>')}',`;
}

function write(path, type, list) {
  const written = `export const icons = {\n${list.map(shape).join('\n')}\n} as const;\n\nexport type ${type} = keyof typeof icons;\n`;
  writeFileSync(new URL(path, import.meta.url), `// Written by scripts/icons.mjs. Shapes of Lucide, ISC licence, https://lucide.dev.\n${written}`);
}

write('../src/parts/icons.ts', 'IconName', names);
write('../src/parts/rich/icons.ts', 'RichIconName', richNames);
