// The real window: WebKitWebDriver opens the program and this drives it, as a person would.
import { spawn, execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { By, Capabilities, Key, WebDriver, until } from 'selenium-webdriver';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';

export { By, Key };

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const programs = join(root, process.env.FIVEFOLD_PROGRAMS ?? join('target', 'debug'));
export const program = join(programs, 'fivefold-desktop');
/** Where the pictures the tests take are kept. */
export const pictures = join(root, 'out', 'pictures');

/** Runs the command line and gives back what it prints. */
export function fivefold(...args) {
  return execFileSync(join(programs, 'fivefold'), args, { encoding: 'utf8' });
}

/** Makes an extract of so many rows of a kind, and gives back what is known to be in it. */
export function makeExtract(kind, rows, file) {
  const truth = `${file}.truth.json`;
  const asked = [kind, '--rows', String(rows), '--seed', '7', '--output', file, '--truth', truth];
  execFileSync(join(programs, 'fivefold-extracts'), asked, { stdio: 'ignore' });
  return readJson(truth);
}

/** A home of its own for one test: the program's files, and a place to save to. */
export function newHome() {
  const folder = mkdtempSync(join(tmpdir(), 'fivefold-'));
  // A program that was just closed may still be writing to its cache, which begins anew then.
  const remove = () => {
    for (let tries = 0; tries < 20; tries += 1) {
      try {
        return rmSync(folder, { recursive: true, force: true });
      } catch (error) {
        if (error.code !== 'ENOTEMPTY') throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      }
    }
  };
  return { folder, remove };
}

async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Waits until something listens on a port. */
async function listening(port, patience = 10_000) {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`Nothing listens on port ${port}. Is webkit2gtk-driver installed?`);
}

/** The file in which a test asks for a mistake of the program's: in which command, at which moment. */
export const mistakeIn = (home) => join(home.folder, 'mistake-in');

/** The file that the program notes its mistakes in. */
export const mistakesNoted = (home) =>
  join(home.folder, 'data', 'org.fivefold.planner', 'logs', 'mistakes.log');

/**
 * Opens the window on a home, with a plan file or with whatever the program opens by itself, in
 * light colours or in dark. Close it before the home is removed.
 */
export async function openWindow(home, plan, { dark = false } = {}) {
  const answer = join(home.folder, 'dialog-answer');
  const started = await drive(home, { binary: program, args: plan ? [plan] : [] }, dark, {
    FIVEFOLD_DIALOG_ANSWER: answer,
    FIVEFOLD_MISTAKE_IN: mistakeIn(home),
  });
  return new Window(started.driver, started.service, answer);
}

/**
 * Opens a page of a file's in a browser, in light colours or in dark: WebKit's own, without
 * anything of the program.
 */
export async function openPage(home, file, { dark = false } = {}) {
  const browser = await drive(home, { args: ['--automation'] }, dark);
  const page = new Window(browser.driver, browser.service);
  await page.driver.get(pathToFileURL(file).href);
  return page;
}

/** Starts a driver and what it drives, with a home of its own. */
async function drive(home, browserOptions, dark, environment = {}) {
  const port = await freePort();
  const service = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      // Lets the driver into the webview; wry asks for it.
      TAURI_WEBVIEW_AUTOMATION: 'true',
      XDG_DATA_HOME: join(home.folder, 'data'),
      XDG_CONFIG_HOME: join(home.folder, 'config'),
      XDG_CACHE_HOME: join(home.folder, 'cache'),
      // There is no graphics card to paint with, and pretending to have one takes longer.
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
      GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
      ...environment,
    },
  });
  const capabilities = new Capabilities({ 'webkitgtk:browserOptions': browserOptions });
  try {
    await listening(port);
    // Not selenium's Builder: it insists on a browser's name, and this browser has none.
    const client = new HttpClient(`http://127.0.0.1:${port}`);
    const driver = await WebDriver.createSession(new Executor(client), capabilities);
    return { driver, service };
  } catch (error) {
    service.kill();
    throw error;
  }
}

class Window {
  constructor(driver, service, answer) {
    this.driver = driver;
    this.service = service;
    this.answer = answer;
  }

  /** The next dialog of the system answers with this path. */
  answerNextDialog(path) {
    writeFileSync(this.answer, path);
  }

  /** Every dialog of the system answers with this path, or with none where it is cancelled. */
  answerEveryDialog(path = '') {
    writeFileSync(this.answer, `always ${path}`);
  }

  async resize(width, height) {
    await this.driver.manage().window().setRect({ width, height });
    await this.painted();
  }

  find(testid) {
    return this.driver.wait(
      until.elementLocated(By.css(`[data-testid="${testid}"]`)),
      15_000,
      `nothing is marked ${testid}`,
    );
  }

  async has(testid) {
    const found = await this.driver.findElements(By.css(`[data-testid="${testid}"]`));
    return found.length > 0;
  }

  /** What something says, as one line. */
  async text(testid) {
    const text = await (await this.find(testid)).getAttribute('textContent');
    return text.replace(/\s+/g, ' ').trim();
  }

  /** Waits until something shows a text that matches, and gives the text back. */
  async shows(testid, pattern) {
    let text = '';
    const matches = async () => pattern.test((text = await this.text(testid)));
    try {
      await this.until(`${testid} to show ${pattern}`, matches);
    } catch (error) {
      throw new Error(`${testid} shows "${text}", not ${pattern}`, { cause: error });
    }
    return text;
  }

  /** Presses keys wherever the focus is; those of one list are held together. */
  async press(...keys) {
    for (const key of keys) {
      const together = Array.isArray(key) ? key : [key];
      const actions = this.driver.actions();
      together.forEach((one) => actions.keyDown(one));
      together.toReversed().forEach((one) => actions.keyUp(one));
      await actions.perform();
    }
    await this.painted();
  }

  /** Types a text wherever the focus is. */
  async type(text) {
    await this.driver.actions().sendKeys(text).perform();
    await this.painted();
  }

  async click(testid) {
    const element = await this.find(testid);
    try {
      await element.click();
    } catch (covered) {
      if (covered.name !== 'ElementClickInterceptedError') throw covered;
      // Under the acts that stay in sight at a dialog's foot: a person scrolls on.
      const scroll = 'arguments[0].scrollIntoView({ block: "center" })';
      await this.driver.executeScript(scroll, element);
      await element.click();
    }
    await this.painted();
  }

  /** What is shown has been painted: two frames on. A passing look into the page is not enough. */
  async painted() {
    await this.driver.executeAsyncScript(
      'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done));',
    );
  }

  /** Waits until a condition holds, and says what was waited for where it never does. */
  async until(what, condition, patience = 30_000) {
    await this.driver.wait(condition, patience, `waited for: ${what}`);
    await this.painted();
  }

  /** Chooses from a list, without opening it: its popup is a window of the system's own. */
  async choose(testid, words) {
    const list = await this.find(testid);
    // As a person's hand would: WebKit tells of no change back to what was chosen by hand before,
    // unless the list got the focus since.
    await this.driver.executeScript('arguments[0].blur(); arguments[0].focus()', list);
    await list.findElement(By.xpath(`.//option[normalize-space() = "${words}"]`)).click();
    await this.painted();
  }

  /** Types a figure into a cell, the way a person replaces one, and commits it with Enter. */
  async enter(testid, figure) {
    const cell = await this.find(testid);
    await this.driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', cell);
    await cell.click();
    await this.painted();
    // A cell that is clicked is selected whole, so typing replaces what it says.
    await this.driver.actions().sendKeys(figure, Key.ENTER).perform();
    await this.painted();
  }

  async picture(name) {
    await this.painted();
    mkdirSync(pictures, { recursive: true });
    const file = join(pictures, `${name}.png`);
    writeFileSync(file, Buffer.from(await this.driver.takeScreenshot(), 'base64'));
    return file;
  }

  /** Closes the window, and waits until the program has let go of its plan. */
  async close() {
    try {
      await this.driver.quit();
      const until = Date.now() + 20_000;
      while (this.answer && Date.now() < until && isRunningWith(this.answer)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    } finally {
      this.service.kill();
    }
  }
}

/** Whether a program runs that was started with that in its environment; Linux only. */
function isRunningWith(answer) {
  const isOurs = (pid) => {
    try {
      return (
        readlinkSync(`/proc/${pid}/exe`) === realpathSync(program) &&
        readFileSync(`/proc/${pid}/environ`, 'utf8').includes(answer)
      );
    } catch {
      // It has ended meanwhile.
      return false;
    }
  };
  return readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && isOurs(pid));
}

/** The text of a PDF, as a reader would copy it. */
export function textOfPdf(path) {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
