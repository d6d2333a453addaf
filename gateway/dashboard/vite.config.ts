import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packed } from './packed.ts';

const entry = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The page for those who steer, and the explorer; the gateway serves what they are built into. */
export default defineConfig({
  plugins: [react(), packed()],
  build: {
    outDir: 'dist',
    assetsDir: 'dashboard',
    // A file inlined as data would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor of the explorer is one large part; whoever opens the page does not fetch it.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: [entry('index.html'), entry('explorer.html')] },
  },
});
