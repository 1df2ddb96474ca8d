// The stage and what it asks for.
const ASKED = { l: 'whom', g: 'guess', q: 'parked', k: 'keep', x: 'reset', '?': 'keys' };

export async function lookAtStage(page, look, rested) {
  await page.getByTestId('present').click();
  await page.getByTestId('stage-sentence').filter({ hasText: 'in post' }).waitFor();
  await look('stage');
  await dragBuy(page);
  await page.getByTestId('stage-sentence').filter({ hasText: 'Buy' }).waitFor();
  await page.keyboard.press('5');
  await rested(page);
  await look('stage-moved');
  for (const [key, asked] of Object.entries(ASKED)) {
    await page.keyboard.press(key);
    await page.locator('dialog[open]').waitFor();
    await look(`stage-${asked}`);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Escape');
  await page.getByTestId('leave-discard').click();
  await page.getByTestId('tab-levers').waitFor();
}

/** Drags the first slider to its middle; the sentence follows before it is let go. */
async function dragBuy(page) {
  const input = page.getByTestId('stage-slider-buy');
  await input.scrollIntoViewIfNeeded();
  const slider = await input.boundingBox();
  const middle = slider.y + slider.height / 2;
  await page.mouse.move(slider.x + slider.width / 4, middle);
  await page.mouse.down();
  await page.mouse.move(slider.x + slider.width / 2, middle, { steps: 5 });
  await page.getByTestId('stage-sentence').filter({ hasText: 'Buy' }).waitFor();
  await page.mouse.up();
}
