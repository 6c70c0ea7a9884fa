import { defineConfig } from 'vite';

// Entries keep their names (Spring versions them by content); everything loaded later carries a hash of its own.
export default defineConfig({
  base: '',
  publicDir: 'static',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      // htmx's own eval stays unused: allowEval is off and the content security policy forbids it.
      onLog: (level, log, handle) => (log.code === 'EVAL' ? undefined : handle(level, log)),
      input: { shell: 'src/shell.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'lazy/[name]-[hash].js',
        assetFileNames: (asset) => (asset.names.includes('shell.css') ? '[name][extname]' : 'lazy/[name]-[hash][extname]'),
      },
    },
  },
});
