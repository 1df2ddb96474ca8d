import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // Tauri waits for exactly this port.
  server: { port: 1420, strictPort: true, fs: { allow: ['..'] } },
  clearScreen: false,
  build: {
    // WebKitGTK 2.40 and WebView2 are the oldest engines the window runs in.
    target: 'safari16',
    // The content security policy lets fonts come from files only, never from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
  },
});
