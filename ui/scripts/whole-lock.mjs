// Adds to package-lock.json the optional platform packages that the registry at hand did not have, so that
// `npm ci` accepts the lock on every machine. Run it after `npm install`: node scripts/whole-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const OS = { darwin: 'darwin', linux: 'linux', win32: 'win32', android: 'android', freebsd: 'freebsd' };
const CPU = { arm64: 'arm64', x64: 'x64', ia32: 'ia32', riscv64: 'riscv64', arm: 'arm' };

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const packages = lock.packages;

for (const [at, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(version) || packages[`node_modules/${name}`] !== undefined) continue;
    const words = name.split('/').at(-1).split('-');
    const os = words.map((word) => OS[word]).find(Boolean);
    const cpu = words.map((word) => CPU[word]).find(Boolean);
    if (os === undefined || cpu === undefined) throw new Error(`${at}: no platform in the name ${name}`);
    const libc = words.includes('musl') ? { libc: ['musl'] } : {};
    packages[`node_modules/${name}`] = { version, cpu: [cpu], dev: true, ...libc, optional: true, os: [os] };
    console.log(`added ${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
