import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** In mode "fake" and in tests the shell's transport gives way to an office with invented dossiers. */
function fakeOffice(mode: string): Record<string, string> {
  return mode === 'fake' || mode === 'test' ? { '@tauri-apps/api/core': here('./tests/fake-core.ts') } : {};
}

/** A stray look at the fake must never end up in the product. */
function refuseFakeInBuild(mode: string): Plugin {
  return {
    name: 'refuse-fake-in-build',
    apply: 'build',
    buildStart() {
      if (mode === 'fake') this.error('Mode "fake" is for looking only and cannot be built.');
    },
  };
}

/** pdf.js asks for its decoders by their own names, which must therefore keep them. */
function assetName(name: string): string {
  return name.endsWith('_nowasm_fallback.js') ? 'assets/pdfjs/[name][extname]' : 'assets/[name]-[hash][extname]';
}

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), refuseFakeInBuild(mode)],
  clearScreen: false,
  resolve: {
    alias: fakeOffice(mode),
    // Svelte has a server half; tests mount real components.
    conditions: mode === 'test' ? ['browser'] : undefined,
  },
  server: { port: 5173, strictPort: true },
  build: {
    target: 'safari16.4',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: { output: { assetFileNames: ({ names }) => assetName(names[0] ?? '') } },
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Longer than the longest wait, so that a slow machine fails with what was waited for.
    testTimeout: 60_000,
  },
}));
