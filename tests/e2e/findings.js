// What axe-core finds wrong with a page.
import axe from 'axe-core';

/** What axe finds wrong with what is shown, a line each. */
export async function findings(window) {
  // A report has thousands of elements, and the machine may have other things to do.
  await window.driver.manage().setTimeouts({ script: 150_000 });
  await window.driver.executeScript(axe.source);
  const violations = await window.driver.executeAsyncScript(`
    const done = arguments[0];
    axe.run(document, { resultTypes: ['violations'] }).then(
      ({ violations }) => done(violations.map(({ id, help, nodes }) =>
        id + ': ' + help + ' (' + nodes.length + '): ' + nodes[0].html.slice(0, 160))),
      (error) => done(['axe failed: ' + error]));`);
  return violations;
}
