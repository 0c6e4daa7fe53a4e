import axe from 'axe-core';

// What needs real pixels or the whole window is left to the tour of the real window.
const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };

/** What axe finds in the document, each with where it stands. */
export async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, { rules, resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
