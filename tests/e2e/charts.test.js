// Every kind of chart in the real window: drawn, read out by keys, as a table, saved and copied,
// beside what the command line draws and projects of the same plan.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { projection, read, written } from './figures.js';
import { asked, planOf } from './plans.js';
import { Key, fivefold, newHome, openWindow } from './window.js';

const KINDS = {
  headcount: 'Headcount against targets',
  bridge: 'Bridge',
  pipeline: 'Pipelines',
  gap: 'Gaps by role and year',
  scenarios: 'Scenarios side by side',
  million: 'Reaching the million',
  flows: 'Flows between roles',
  mix: 'Skill mix',
  sensitivity: 'What the gap hangs on',
  fan: 'In post in doubt',
};

const scenario = 'Published split';

for (const dark of [false, true]) {
  const colours = dark ? 'dark' : 'light';

  describe(`charts in ${colours} colours`, () => {
    const home = newHome();
    let plan;
    let window;

    before(async () => {
      plan = planOf(home, 'stepping-forward-england');
      window = await openWindow(home, plan, { dark });
      await window.resize(dark ? 1920 : 1280, dark ? 1080 : 720);
      await window.shows('sentence', /in post/);
      await window.click('scope-all');
      await window.click('unit-heads');
    });
    after(async () => {
      await window.close();
      home.remove();
    });

    const inPage = (script, ...given) => window.driver.executeScript(script, ...given);
    const drawn = () =>
      inPage(`const svg = document.querySelector('[data-testid="chart"] svg');
        const [, , width, height] = svg?.getAttribute('viewBox').split(' ').map(Number) ?? [];
        return { words: svg?.querySelector('desc')?.textContent, width, height };`);
    const table = () =>
      inPage(`return [...document.querySelectorAll('[data-testid="chart-table"] tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent.trim()))`);

    /** What the command line draws for the same question. */
    async function byCommandLine(kind, ending, ...more) {
      const { width, height } = await drawn();
      const file = join(home.folder, `${kind}.${ending}`);
      const size = ['--width', String(width), '--height', String(height)];
      fivefold('chart', plan, '--kind', kind, '--scenario', scenario, ...size, ...more, '-o', file);
      return readFileSync(file);
    }

    /** The figures of a drawing in their order, and its words, as a browser reads them. */
    const told = (svg) =>
      inPage(
        `const svg = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
        return { words: svg.querySelector('desc').textContent,
          figures: [...svg.querySelectorAll('.point > title')].map((title) => title.textContent) };`,
        svg.toString(),
      );

    async function shown(kind, ...more) {
      await window.choose('chart-kind', KINDS[kind]);
      let expected;
      await window.until(`the chart ${kind}`, async () => {
        expected = await told(await byCommandLine(kind, 'svg', ...more));
        return (await drawn()).words === expected.words;
      });
      return expected;
    }

    async function asTable() {
      await window.click('chart-as-table');
      const rows = await table();
      await window.picture(`charts-${colours}-table`);
      await window.click('chart-as-table');
      return rows;
    }

    for (const kind of Object.keys(KINDS)) {
      it(`shows ${kind} and reads its figures out by keys`, async () => {
        const { figures } = await shown(kind);
        assert.ok(figures.length > 1, `${figures.length} figures`);
        await inPage('document.querySelector(`[data-testid="chart-figures"]`).focus()');
        for (const [key, figure] of [
          [Key.ARROW_RIGHT, figures[0]],
          [Key.ARROW_RIGHT, figures[1]],
          [Key.END, figures.at(-1)],
          [Key.ARROW_LEFT, figures.at(-2)],
          [Key.HOME, figures[0]],
        ]) {
          await window.press(key);
          assert.equal(await window.text('chart-readout'), figure.replace(/\s+/g, ' '));
        }
        await window.picture(`charts-${colours}-${kind}`);
        await inPage(axe.source);
        const found = await window.driver.executeAsyncScript(`const done = arguments[0];
          axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
            done(violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160))));`);
        assert.deepEqual(found, []);
      });
    }

    it('has the engine\u2019s figures in its tables', async () => {
      const { rows } = projection(plan, scenario);
      const inPost = new Map();
      for (const { year, closing } of rows) inPost.set(year, (inPost.get(year) ?? 0) + closing);
      const byYear = [...inPost.values()].map(written);

      await shown('headcount');
      assert.deepEqual(
        (await asTable()).slice(2).map((row) => row[1]),
        byYear,
      );

      await shown('bridge');
      const [, opening, ...flows] = await asTable();
      const closing = flows.pop();
      assert.equal(closing[1], byYear.at(-1));
      const sum = flows.reduce((all, [, figure]) => all + read(figure), read(opening[1]));
      assert.ok(Math.abs(sum - read(closing[1])) <= flows.length / 2, `${sum}: ${closing[1]}`);

      await shown('mix');
      const heads = (await asTable()).filter((row) => row[1] === 'heads').slice(1);
      assert.deepEqual(
        heads.map((row) => row[2]),
        byYear,
      );

      await shown('scenarios');
      const [head, , ...years] = await asTable();
      const { scenarios } = asked(
        'compare',
        plan,
        '--base',
        scenario,
        '--unit',
        'heads',
        '--with',
        head.slice(2).join(','),
      );
      scenarios.forEach(({ name, years: expected }, nth) => {
        assert.equal(head[nth + 1], name);
        assert.deepEqual(
          years.map((row) => row[nth + 1]),
          expected.map(({ in_post }) => written(in_post)),
          name,
        );
      });
    });

    it('asks a bridge over the years chosen, and a mix by what is chosen', async () => {
      const all = await shown('bridge');
      await window.choose('chart-from', '2018/19');
      const part = await shown('bridge', '--from', '2019');
      assert.notEqual(part.words, all.words);
      await window.choose('chart-kind', KINDS.mix);
      await window.choose('chart-by', 'By staff group');
      await shown('mix', '--by', 'staff_group');
    });

    it('follows a slider in every kind that levers move, while it is dragged', async () => {
      await window.click('lever-tab-buy');
      await window.click('scope-all');
      // In a narrow window the details are put away.
      const panel = await window.find('panel-toggle');
      if ((await panel.getAttribute('aria-expanded')) === 'false') await panel.click();
      const slider = await window.find('cell-slider');
      // As the tests before left the bridge and the mix.
      const kinds = [
        ['headcount'],
        ['bridge', '--from', '2019'],
        ['gap'],
        ['scenarios'],
        ['mix', '--by', 'staff_group'],
        ['sensitivity'],
        ['fan'],
      ];
      for (const [kind, ...more] of kinds) {
        const { words: before } = await shown(kind, ...more);
        const value = await slider.getAttribute('value');
        const drag = `arguments[0].value = arguments[1];
          arguments[0].dispatchEvent(new Event('input', { bubbles: true }));`;
        await inPage(drag, slider, await slider.getAttribute('max'));
        await window.until(`${kind} to follow`, async () => (await drawn()).words !== before);
        // Held and not let go: the plan is as it was, and so is the chart once it is put back.
        await inPage(drag, slider, value);
        await window.until(`${kind} to come back`, async () => (await drawn()).words === before);
      }
      // Letting go where it began is no edit.
      await inPage('arguments[0].dispatchEvent(new Event("change", { bubbles: true }))', slider);
    });

    for (const ending of ['svg', 'png']) {
      it(`saves as ${ending} what the command line draws, byte for byte`, async () => {
        await shown('gap');
        const expected = await byCommandLine('gap', ending);
        const file = join(home.folder, `saved.${ending}`);
        window.answerNextDialog(file);
        await window.click('chart-menu');
        await window.click(`save-${ending}`);
        await window.shows('said-bar', new RegExp(`written to .*saved\\.${ending}$`));
        assert.ok(readFileSync(file).equals(expected), `${ending} differs`);
      });
    }

    it('copies the table as cells', async () => {
      await window.click('chart-as-table');
      const rows = await table();
      await window.click('copy-table');
      await window.shows('said-bar', /table is on the clipboard/);
      await inPage(`const field = document.body.appendChild(document.createElement('textarea'));
        field.id = 'pasted'; field.setAttribute('aria-label', 'pasted'); field.focus();`);
      await window.press([Key.CONTROL, 'v']);
      const pasted = await inPage(`const field = document.getElementById('pasted');
        field.remove(); return field.value;`);
      assert.deepEqual(
        pasted
          .trimEnd()
          .split(/\r?\n/)
          .map((row) => row.split('\t')),
        rows,
      );
      await window.click('chart-as-table');
    });

    it('copies the picture, from the command palette', async () => {
      await window.press([Key.CONTROL, 'k']);
      await window.find('palette');
      await window.type('copy picture');
      await window.press(Key.ENTER);
      await window.shows('said-bar', /on the clipboard as a picture/);
    });
  });
}
