// axe-core in the real window: every place and every dialog, in light and in dark, whole and at
// twice the size of type.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findings } from './findings.js';
import { command } from './keyboard.js';
import { Key, newHome, openWindow } from './window.js';

const SHELVES = [
  'functions',
  'competencies',
  'benchmarks',
  'integrated',
  'readiness',
  'bursaries',
];
const PLACES = ['baseline', 'targets', 'levers', 'actions', 'picture'];
const LEVERS = ['buy', 'build', 'bind', 'borrow', 'bounce', 'all'];
const DIALOGS = {
  'history-dialog': [Key.CONTROL, 'h'],
  'new-plan-dialog': [Key.CONTROL, 'n'],
  palette: [Key.CONTROL, 'k'],
  'report-dialog': [Key.CONTROL, 'p'],
  'sign-off-dialog': [Key.CONTROL, 'g'],
};

/** The stage's own, by the key that opens each. */
const ON_STAGE = {
  'stage-whom-dialog': 'l',
  'stage-guess': 'g',
  'stage-parking': 'q',
  'stage-keep': 'k',
  'stage-reset': 'x',
  'stage-key-sheet': '?',
};

for (const dark of [false, true]) {
  describe(`axe finds nothing in ${dark ? 'dark' : 'light'} colours`, () => {
    const home = newHome();
    let window;

    before(async () => {
      window = await openWindow(home, undefined, { dark });
      await window.resize(1440, 900);
      await window.shows('sentence', /in post/);
    });
    after(async () => {
      await window.close();
      home.remove();
    });

    const clean = async (what) => {
      await window.picture(`axe-${dark ? 'dark' : 'light'}-${what}`);
      assert.deepEqual(await findings(window), [], what);
    };

    it('is in the colours asked for', async () => {
      const isDark = await window.driver.executeScript(
        'return matchMedia("(prefers-color-scheme: dark)").matches',
      );
      assert.equal(isDark, dark);
    });

    for (const place of PLACES) {
      it(`in the place ${place}`, async () => {
        await window.click(`tab-${place}`);
        await clean(place);
      });
    }

    for (const shelf of SHELVES) {
      it(`on the shelf ${shelf} of the picture`, async () => {
        await window.click('tab-picture');
        await window.click(`picture-${shelf}`);
        await clean(`picture-${shelf}`);
      });
    }

    for (const lever of LEVERS) {
      it(`on the page ${lever}`, async () => {
        await window.click('tab-levers');
        await window.click(`lever-tab-${lever}`);
        await clean(`lever-${lever}`);
      });
    }

    for (const [dialog, keys] of Object.entries(DIALOGS)) {
      it(`in the dialog ${dialog}`, async () => {
        await window.press(keys);
        await window.find(dialog);
        await clean(dialog);
        await window.press(Key.ESCAPE);
        await window.until('the dialog to close', async () => !(await window.has(dialog)));
      });
    }

    it('on stage, in what it asks for, and in its running order', async () => {
      await window.press(Key.F5);
      await window.shows('stage-sentence', /in post/);
      await clean('stage');
      for (const [dialog, key] of Object.entries(ON_STAGE)) {
        await window.press(key);
        await window.find(dialog);
        await clean(dialog);
        await window.press(Key.ESCAPE);
        await window.until('the dialog to close', async () => !(await window.has(dialog)));
      }
      await window.press(Key.ESCAPE);
      await window.find('present-menu');
      await window.click('present-menu');
      await window.click('present-running-order');
      await window.click('stop-add');
      await window.find('stop-0-title');
      await clean('running-order');
      await window.press(Key.ESCAPE, [Key.CONTROL, 'z']);
    });

    it('in what is said about the program, folded and unfolded', async () => {
      await command(window, 'about fivefold');
      await window.shows('about-version', /^Fivefold \d+\.\d+\.\d+/);
      await clean('about');
      await window.driver.executeScript(
        "document.querySelectorAll('[data-testid=about-dialog] details').forEach((one) => (one.open = true))",
      );
      await clean('about-unfolded');
      await window.press(Key.ESCAPE);
      await window.until('the dialog to close', async () => !(await window.has('about-dialog')));
    });

    it('in the sheet of keys', async () => {
      await (await window.find('tab-levers')).click();
      await window.type('?');
      await window.find('shortcut-sheet');
      await clean('shortcut-sheet');
      await window.press(Key.ESCAPE);
    });

    it('among the scenarios side by side', async () => {
      await window.click('compare');
      await clean('compare');
    });

    it('in the register', async () => {
      await window.click('register');
      await clean('register');
    });

    it('in what it costs, on every shelf', async () => {
      await window.click('money');
      for (const shelf of ['years', 'people', 'prices', 'funding']) {
        await window.click(`money-${shelf}`);
        await clean(`money-${shelf}`);
      }
    });

    it('in what the gap hangs on', async () => {
      await window.click('doubt');
      await clean('doubt');
    });

    it('in the limits of the best mix, in what is found and on its curve', async () => {
      await window.click('mix');
      await clean('mix-limits');
      await window.click('mix-look');
      await window.until('an answer', () => window.has('mix-look'), 60_000);
      for (const shelf of ['found', 'curve']) {
        await window.click(`mix-${shelf}`);
        await clean(`mix-${shelf}`);
      }
    });

    it('where a gap is closed', async () => {
      await window.click('tab-levers');
      await window.click('lever-tab-buy');
      await window.click('close-gap');
      await clean('close-gap');
      await window.click('close-gap');
    });

    it('where staff are imported', async () => {
      await window.click('tab-baseline');
      await window.click('import-menu');
      await window.click('import-staff');
      await clean('import');
      await window.press(Key.ESCAPE);
    });

    it('in the table of occupation codes', async () => {
      await window.click('occupation-codes');
      await clean('occupation-codes');
      await window.press(Key.ESCAPE);
    });

    it('at 200 % zoom nothing sticks out sideways', async () => {
      // Twice the size of type in the same window is what a person at 200 % has.
      await window.resize(1280, 720);
      await window.driver.executeScript('document.documentElement.style.fontSize = "200%"');
      for (const place of PLACES) {
        await window.click(`tab-${place}`);
        await window.picture(`zoom-${dark ? 'dark' : 'light'}-${place}`);
        const overflow = await window.driver.executeScript(
          'return document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        assert.ok(overflow <= 0, `${place}: ${overflow} pixels too wide`);
      }
    });
  });
}
