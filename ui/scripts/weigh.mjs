// Weighs what the window must load before it can show anything, and fails above the budget.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 120;
const dist = new URL('../dist/', import.meta.url).pathname;
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const shell = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].map((found) => found[1]);

// A chunk that a shell chunk imports at its top is loaded with it.
const queue = [...shell];
const seen = new Set();
while (queue.length > 0) {
  const file = queue.pop();
  if (seen.has(file)) continue;
  seen.add(file);
  if (!file.endsWith('.js')) continue;
  const code = readFileSync(join(dist, file), 'utf8');
  for (const found of code.matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[^"'();]*?from\s*)?["']\.\/([^"']+\.js)["']/g)) {
    queue.push(`assets/${found[1]}`);
  }
}

const kb = (bytes) => (bytes / 1000).toFixed(1);
let total = 0;
for (const file of [...seen].sort()) {
  const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  total += size;
  console.log(`${kb(size).padStart(7)} kB gzip  ${file}`);
}
const rest = readdirSync(join(dist, 'assets')).filter((file) => !seen.has(`assets/${file}`));
console.log(`${kb(total).padStart(7)} kB gzip  the shell (budget ${BUDGET_KB}); ${rest.length} files come later`);
if (total > BUDGET_KB * 1000) process.exit(1);
