// Serves ui/dist under the window's own content security policy, with the desktop faked.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { examplePlans, library, ratios, trajectories } from './reference.js';

const DIST = new URL('../../dist/', import.meta.url);
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export async function openBrowser() {
  const server = await serve();
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const fakeDesk = await bundled();
  const address = `http://127.0.0.1:${server.address().port}/`;

  /** A page at this size and in these colours, on the examples or on plans of one's own. */
  async function open({ width, height, dark = false, plans = examplePlans() }) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    const complaints = [];
    page.complaining = true;
    page.on('console', (message) => {
      if (page.complaining && message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    const fake = JSON.stringify({
      plans,
      library: library(),
      ratios: ratios(),
      trajectories: trajectories(),
    });
    await page.addInitScript({ content: `window.__FAKE__ = ${fake};\n${fakeDesk}` });
    await page.goto(address);
    await page.getByTestId('sentence').filter({ hasText: 'in post' }).waitFor();
    return { page, complaints };
  }

  async function close() {
    await browser.close();
    server.close();
  }
  return { open, close };
}

async function bundled() {
  const entry = new URL('./fakeDesk.ts', import.meta.url).pathname;
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'fakeDesk' } },
  });
  return output[0].code;
}

function serve() {
  const tauri = JSON.parse(
    readFileSync(new URL('../../../tauri.conf.json', import.meta.url), 'utf8'),
  );
  const server = createServer((request, response) => {
    const path = request.url === '/' ? 'index.html' : request.url.slice(1);
    try {
      const body = readFileSync(new URL(path, DIST));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': tauri.app.security.csp,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}
