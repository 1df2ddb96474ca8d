// Looks at what is reached from the baseline: a role's ages, the occupation codes, the imports.

/** Walks through them; `look` takes a picture of each and checks it. */
export async function lookAtBaseline(page, look, rested) {
  const seen = async (what) => {
    await rested(page);
    await look(what);
  };
  await page.getByTestId('tab-baseline').click();
  await page.locator('[data-testid$="-baseline_heads"]').first().focus();
  await page.getByTestId('role-part-ages').click();
  await page.getByTestId('five-year-bands').click();
  await page.getByTestId('age-60').fill('40');
  await page.getByTestId('age-60').press('Enter');
  await page.getByTestId('retirements').waitFor();
  await seen('baseline-ages');
  await page.getByTestId('role-columns-all').click();
  await seen('baseline-all-columns');
  await page.getByTestId('role-columns-figures').click();
  await page.getByTestId('occupation-codes').click();
  await seen('baseline-codes');
  await page.getByTestId('codes-close').click();
  await lookAtImport(page, 'staff', seen);
  await lookAtImport(page, 'leavers', seen);
  await lookAtLedger(page, seen);
}

async function lookAtImport(page, kind, seen) {
  await page.getByTestId('import-menu').click();
  await page.getByTestId(`import-${kind}`).click();
  await page.getByTestId('import-preview').waitFor();
  await seen(`import-${kind}-file`);
  for (const step of ['columns', 'counts', 'result']) {
    await page.getByTestId('import-next').click();
    if (kind === 'leavers' && step === 'counts') await chooseStaffThen(page, seen);
    if (step === 'result') await page.getByTestId('import-checks').waitFor();
    await seen(`import-${kind}-${step}`);
  }
  await page.getByTestId('import-close').click();
}

/** Leavers are over those in post at both ends of their period. */
async function chooseStaffThen(page, seen) {
  await seen('import-leavers-baseline');
  await page.getByTestId('opening-choose').click();
  await page.getByTestId('opening-drop').waitFor();
}

async function lookAtLedger(page, seen) {
  await page.getByTestId('import-menu').click();
  await page.getByTestId('import-ledger').click();
  await page.getByTestId('import-preview').waitFor();
  await seen('ledger-columns');
  await page.getByTestId('ledger-compare').click();
  await page.getByTestId('ledger-lines').waitFor();
  await seen('ledger-result');
  await page.getByTestId('ledger-back').click();
  await page.getByTestId('ledger-by-cost_centre').click();
  await page.getByTestId('ledger-compare').click();
  await page.getByTestId('ledger-lines').waitFor();
  await seen('ledger-by-cost-centre');
  await page.getByTestId('ledger-back').click();
  await page.getByTestId('import-file').waitFor();
  await seen('ledger-staff-columns');
  await page.getByTestId('ledger-close').click();
}
