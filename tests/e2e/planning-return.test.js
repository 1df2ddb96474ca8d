// The planning return from the real window, read back as a spreadsheet program reads it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asked, planJson, planOf } from './plans.js';
import { newHome, openWindow, readJson } from './window.js';
import { cellsOf, rowsOf } from './workbook.js';

const SCENARIO = 'As we are';
// The columns of the sheet of roles that are year ends.
const YEAR_ENDS = { G: 2027, H: 2028, I: 2029, J: 2030, K: 2031 };

describe('a planning return', () => {
  const home = newHome();
  const workbook = join(home.folder, 'return.xlsx');
  let plan;
  let rows;
  let window;

  before(async () => {
    plan = planOf(home, 'community-perinatal-team');
    rows = asked('project', plan, '--scenario', SCENARIO).scenarios[0].rows;
    window = await openWindow(home, plan);
    await window.resize(1440, 900);
    await window.shows('plan-title', /perinatal team/);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const near = (one, other, about) =>
    assert.ok(Math.abs(one - other) < 1e-9, `${about}: ${one}, not ${other}`);

  /** The engine's total of a year. */
  const total = (year, of) =>
    rows.filter((each) => each.year === year).reduce((sum, each) => sum + of(each), 0);

  it('is written for the scenario in view', async () => {
    await window.choose('scenario-select', SCENARIO);
    await window.click('export-menu');
    await window.picture('planning-return-menu');
    window.answerNextDialog(workbook);
    await window.click('export-planning-return');
    await window.until('the workbook', async () => existsSync(workbook));
    await window.shows('said-bar', /return\.xlsx/);
    const about = Object.values(await cellsOf(workbook, 'About this return'));
    assert.ok(about.includes(SCENARIO));
  });

  it('holds the engine’s WTE of every role and year end', async () => {
    const { roles } = readJson(planJson(home, plan));
    const sheet = await rowsOf(workbook, 'Roles');
    for (const { id, name } of roles) {
      const line = sheet.find(({ B, C }) => B === name && C === 'Substantive');
      for (const [column, year] of Object.entries(YEAR_ENDS)) {
        const expected = rows.find((each) => each.role === id && each.year === year);
        near(line[column], expected.in_post_wte, `${name} in ${year}`);
      }
    }
  });

  it('keeps bank and agency apart from who is in post', async () => {
    const sheet = await rowsOf(workbook, 'Roles');
    const of = (name, line) => sheet.find(({ B, C }) => B === name && C === line);
    assert.equal(of('Specialty doctor', 'Agency').G, 0.5);
    assert.equal(of('Specialty doctor', 'Substantive').G, 0);
    assert.equal(of('Community perinatal nurses', 'Bank').H, 0.25);
    assert.equal(of('Community perinatal nurses', 'Other borrowed: maternity leave').G, -0.75);
  });

  it('adds up, and says so', async () => {
    const checks = (await rowsOf(workbook, 'Check')).filter(({ B }) => B === 'Substantive');
    assert.equal(checks.length, 5);
    checks.forEach((check, nth) => {
      near(
        check.C,
        total(2027 + nth, (row) => row.in_post_wte),
        `all staff in ${2027 + nth}`,
      );
      assert.equal(check.G, 'Agrees');
    });
  });

  it('marks the months of the first year as a straight line', async () => {
    const [, , , head, ...months] = await rowsOf(workbook, 'Months by role');
    assert.match(head.D, /^30 April 2026: straight line.*not a forecast by month/);
    const nurses = months.find(
      ({ B, C }) => B === 'Community perinatal nurses' && C === 'Substantive',
    );
    const { opening, closing } = rows.find(
      ({ role, year }) => role === 'nurses-6' && year === 2027,
    );
    near(nurses.D, opening + (closing - opening) / 12, 'April');
    near(nurses.O, closing, 'March');
  });
});
