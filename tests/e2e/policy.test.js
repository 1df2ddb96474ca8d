// What the window's page may do even where something of somebody else's got into it: nothing. The
// content security policy is strict and in force, the page may call none of Tauri's own commands,
// and it goes nowhere and opens nothing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answerOf, call } from './calls.js';
import { newHome, openPage, openWindow, readJson } from './window.js';

const atTop = (path) => new URL(`../../${path}`, import.meta.url);

/** The policy by directive. */
function policy() {
  const { csp } = readJson(atTop('tauri.conf.json')).app.security;
  return Object.fromEntries(
    csp.split(';').map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

/** Markup that would act, with the directive of the policy that refuses it where WebKit tells. */
const REFUSED = {
  'an inline script': ['script-src-elem inline', '<script>window.struck = 1</script>'],
  'a script from elsewhere': ['script-src-elem', '<script src="http://ADDRESS/script"></script>'],
  'a script in its address': [
    'script-src-elem data',
    '<script src="data:text/javascript,window.struck=1"></script>',
  ],
  'an event handler': ['script-src-attr inline', '<img src="data:," onerror="window.struck = 1">'],
  'a style element': ['style-src-elem inline', '<style>#put-in { width: 7px }</style>'],
  'a style attribute': ['style-src-attr inline', '<p style="width: 7px">styled</p>'],
  'a style sheet from elsewhere': [
    'style-src-elem',
    '<link rel="stylesheet" href="http://ADDRESS/style">',
  ],
  'a picture from elsewhere': ['img-src', '<img src="http://ADDRESS/picture">'],
  'a frame': ['frame-src', '<iframe src="http://ADDRESS/frame"></iframe>'],
  'a frame of its own markup': [
    '',
    '<iframe srcdoc="<script>parent.struck = 1</script>"></iframe>',
  ],
  'an object': ['object-src', '<object data="http://ADDRESS/object"></object>'],
  'a film': ['media-src', '<video src="http://ADDRESS/film" autoplay></video>'],
  'a page to be fetched ahead': [
    '',
    '<link rel="prefetch" href="http://ADDRESS/prefetch"><link rel="dns-prefetch" href="http://ADDRESS">',
  ],
  'a connection ahead': ['', '<link rel="preconnect" href="http://ADDRESS">'],
  'a manifest': ['', '<link rel="manifest" href="http://ADDRESS/manifest">'],
  'another base': ['base-uri', '<base href="http://ADDRESS/">'],
};

/** Code that would make code of text, or reach for the network. */
const CALLS = {
  eval: 'eval("window.struck = 1")',
  'a function of text': 'new Function("window.struck = 1")()',
  'a timer of text': 'setTimeout("window.struck = 1", 0)',
  fetch: 'await fetch("http://ADDRESS/fetch", { mode: "no-cors" })',
  'an old request':
    'await new Promise((y, n) => { const r = new XMLHttpRequest(); r.onload = y; r.onerror = n; r.open("GET", "http://ADDRESS/xhr"); r.send(); })',
  'a socket':
    'await new Promise((y, n) => { const s = new WebSocket("ws://ADDRESS/socket"); s.onopen = y; s.onerror = n; })',
  'a stream of events':
    'await new Promise((y, n) => { const s = new EventSource("http://ADDRESS/events"); s.onopen = y; s.onerror = n; })',
  'a beacon': 'navigator.sendBeacon("http://ADDRESS/beacon", "x")',
  'a module from elsewhere': 'await import("http://ADDRESS/module")',
  'a worker':
    'await new Promise((y, n) => { const w = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))); w.onmessage = () => { window.struck = 1; y(); }; w.onerror = n; })',
  'a service worker': 'await navigator.serviceWorker.register("/worker.js")',
  'a font from elsewhere': 'await new FontFace("x", "url(http://ADDRESS/font)").load()',
  'a call between browsers':
    'await new Promise((y, n) => { const p = new RTCPeerConnection({ iceServers: [{ urls: "stun:ADDRESS" }] }); p.createDataChannel("x"); p.onicecandidate = ({ candidate }) => candidate ? (window.struck = 1) : y(); p.createOffer().then((o) => p.setLocalDescription(o)).catch(n); setTimeout(y, 300); })',
  'a form':
    'const f = document.createElement("form"); f.action = "http://ADDRESS/form"; f.method = "post"; document.body.append(f); f.submit(); await new Promise((y) => setTimeout(y, 300))',
};

/** Puts elements into a page, and gives what they did time to happen. */
const putIn = (window, markup) =>
  window.driver.executeAsyncScript(
    `const [markup, done] = arguments;
     const holder = document.createElement('div');
     holder.id = 'put-in';
     holder.innerHTML = markup;
     document.body.append(holder);
     // Scripts that are parsed as markup never run, whatever the policy says; these would.
     for (const inert of holder.querySelectorAll('script')) {
       const script = document.createElement('script');
       for (const { name, value } of inert.attributes) script.setAttribute(name, value);
       script.textContent = inert.textContent;
       inert.replaceWith(script);
     }
     setTimeout(done, 250);`,
    markup,
  );

/**
 * Runs code in a page, and gives what it did time to happen. What the driver runs counts as the
 * page's own code, but for the text that would become code.
 */
const run = (window, code) =>
  window.driver.executeAsyncScript(
    `const done = arguments[0];
     (async () => { ${code} })().then(() => {}, () => {}).finally(() => setTimeout(done, 150));`,
  );

/** A server that notes whoever as much as connects to it. */
async function listener() {
  const heard = [];
  const server = createServer((request, response) => {
    heard.push(request.url);
    response.end('window.struck = 1');
  });
  server.on('connection', () => heard.push('a connection'));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { server, heard, address: `127.0.0.1:${server.address().port}` };
}

describe('as configured', () => {
  it('the policy allows what is inside the program and nothing else', () => {
    assert.deepEqual(policy(), {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      // Of addresses with data only pictures, of which the chevron of a list is one.
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      // How commands are called; the second is their address on Windows, which never leaves it.
      'connect-src': ['ipc:', 'http://ipc.localhost'],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
    });
  });

  it('no capability grants anything, and nothing weakens the policy', () => {
    const capabilities = readdirSync(atTop('src-tauri/capabilities'));
    assert.deepEqual(capabilities, ['main.json']);
    const { permissions, windows, remote } = readJson(atTop('src-tauri/capabilities/main.json'));
    assert.deepEqual(
      { permissions, windows, remote },
      { permissions: [], windows: ['main'], remote: undefined },
    );
    const { app, plugins } = readJson(atTop('tauri.conf.json'));
    assert.deepEqual(Object.keys(app.security), ['csp']);
    assert.equal(app.withGlobalTauri, undefined);
    assert.equal(plugins, undefined);
  });

  it('a release has no developer tools and no seams of tests', () => {
    const cargo = readFileSync(atTop('Cargo.toml'), 'utf8');
    assert.match(cargo, /^tauri = \{ version = "2", features = \[\] \}$/m);
    assert.match(cargo, /^custom-protocol = \["tauri\/custom-protocol"\]$/m);
    assert.doesNotMatch(cargo, /^default = /m);
    const makefile = readFileSync(atTop('Makefile'), 'utf8');
    assert.match(makefile, /cli@[\d.]+ build --features custom-protocol$/m);
  });
});

describe('in force', () => {
  const home = newHome();
  let window;
  let server;
  let address;
  let heard;

  before(async () => {
    ({ server, heard, address } = await listener());
    window = await openWindow(home);
    await window.driver.manage().setTimeouts({ script: 30_000 });
    await window.shows('sentence', /in post/);
    await window.driver.executeScript(`
      window.refused = [];
      document.addEventListener('securitypolicyviolation',
        ({ effectiveDirective, blockedURI }) => window.refused.push(effectiveDirective + ' ' + blockedURI));`);
  });
  after(async () => {
    await window.close();
    server.close();
    home.remove();
  });

  const ask = (script, ...args) => window.driver.executeScript(script, ...args);
  const wait = (script, ...args) => window.driver.executeAsyncScript(script, ...args);
  const struck = () => ask('return window.struck ?? null');

  for (const [what, [directive, markup]] of Object.entries(REFUSED)) {
    it(`${what} does nothing`, async () => {
      heard.length = 0;
      await ask('window.refused = []; window.struck = null');
      await putIn(window, markup.replaceAll('ADDRESS', address));
      assert.equal(await struck(), null);
      assert.deepEqual(heard, []);
      const width = await ask(
        "return document.querySelector('#put-in p')?.offsetWidth ?? document.querySelector('#put-in').offsetWidth",
      );
      assert.notEqual(width, 7);
      const refused = await ask('return window.refused');
      // WebKit tells of most; of the others it is enough that nothing was heard or struck.
      if (directive)
        assert.ok(
          refused.some((each) => each.startsWith(directive.split(' ')[0])),
          `${refused}`,
        );
      await ask("document.querySelector('#put-in').remove()");
    });
  }

  for (const [what, code] of Object.entries(CALLS)) {
    it(`${what} does nothing`, async () => {
      heard.length = 0;
      await ask('window.struck = null');
      await run(window, code.replaceAll('ADDRESS', address));
      assert.equal(await struck(), null);
      assert.deepEqual(heard, []);
    });
  }

  it('goes nowhere else, and opens no window', async () => {
    const here = await window.driver.getCurrentUrl();
    for (const there of [
      `http://${address}/there`,
      'https://example.org/',
      'file:///etc/passwd',
      'data:text/html,there',
      'about:blank',
    ]) {
      await ask('location.href = arguments[0]', there).catch(() => {});
      await wait('setTimeout(arguments[0], 300)');
      assert.equal(await window.driver.getCurrentUrl(), here, there);
      assert.equal(await ask('return window.open(arguments[0]) === null', there), true, there);
    }
    await ask(
      `const link = document.createElement('a');
       link.href = arguments[0]; link.target = '_blank'; link.textContent = 'there';
       document.body.append(link); link.click();
       const same = link.cloneNode(); same.target = ''; document.body.append(same); same.click();
       const saved = same.cloneNode(); saved.download = 'there.exe'; document.body.append(saved); saved.click();`,
      `http://${address}/link`,
    );
    await wait('setTimeout(arguments[0], 500)');
    assert.equal(await window.driver.getCurrentUrl(), here);
    assert.equal((await window.driver.getAllWindowHandles()).length, 1);
    assert.deepEqual(heard, []);
    await window.shows('sentence', /in post/);
  });

  it("calls none of Tauri's own commands, from neither window", async () => {
    const OWN = [
      'plugin:app|version',
      'plugin:path|resolve_directory',
      'plugin:event|listen',
      'plugin:event|emit',
      'plugin:window|create',
      'plugin:window|close',
      'plugin:window|set_fullscreen',
      'plugin:webview|create_webview_window',
      'plugin:webview|internal_toggle_devtools',
      'plugin:resources|close',
      'plugin:menu|new',
      'plugin:image|from_path',
      'plugin:dialog|open',
      'plugin:dialog|save',
      'plugin:fs|read_text_file',
    ];
    const refuse = async () => {
      for (const command of OWN) {
        const { refused } = await call(window, command);
        assert.match(String(refused), /not allowed|not found/, command);
      }
    };
    await refuse();
    const main = await window.driver.getWindowHandle();
    await answerOf(window, 'open_audience');
    const handles = () => window.driver.getAllWindowHandles();
    await window.until('a second window', async () => (await handles()).length === 2);
    await window.driver.switchTo().window((await handles()).find((handle) => handle !== main));
    await refuse();
    const before = await window.driver.getCurrentUrl();
    await ask('location.href = arguments[0]', `http://${address}/audience`).catch(() => {});
    await wait('setTimeout(arguments[0], 300)');
    assert.equal(await window.driver.getCurrentUrl(), before);
    assert.deepEqual(heard, []);
    await window.driver.switchTo().window(main);
    console.log(
      `${Object.keys(REFUSED).length + Object.keys(CALLS).length} ways in tried, ${OWN.length} commands of Tauri's own refused to two windows`,
    );
  });
});

describe('without the policy', () => {
  it('the same acts, so that the tests above would tell', async () => {
    const home = newHome();
    const file = join(home.folder, 'ordinary.html');
    writeFileSync(file, '<!doctype html><title>A page like any other</title>');
    const { server, heard, address } = await listener();
    const page = await openPage(home, file);
    const acted = async (act, text) => {
      heard.length = 0;
      await page.driver.get(pathToFileURL(file).href);
      // A form takes the page away.
      await act(page, text.replaceAll('ADDRESS', address)).catch(() => {});
      const struck = await page.driver.executeScript('return window.struck ?? null');
      const styled = await page.driver.executeScript(
        "return document.querySelector('#put-in')?.offsetWidth === 7 || document.querySelector('#put-in p')?.offsetWidth === 7",
      );
      return struck !== null || styled || heard.length > 0;
    };
    try {
      const inert = [];
      for (const [what, [, markup]] of Object.entries(REFUSED))
        if (!(await acted(putIn, markup))) inert.push(what);
      for (const [what, code] of Object.entries(CALLS))
        if (!(await acted(run, code))) inert.push(what);
      console.log(
        `without the policy all act but these, which WebKit or the page's place keeps back: ${inert.join(', ')}`,
      );
      assert.ok(inert.length <= 9, `${inert}`);
    } finally {
      await page.close();
      server.close();
      home.remove();
    }
  });
});
