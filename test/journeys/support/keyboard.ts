/** The tab by keyboard alone: what holds the focus, the way to a control, and walks through all that is on a page. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Focused, installFocusOrder } from './focus-order.ts';

/** More controls than any page has: past them the focus is trapped. */
const mostPresses = 250;

/** What holds the focus: its name, whether it is in sight with nothing above it, and whether it is the page itself. */
export async function readFocus(page: Page): Promise<Focused> {
  await page.evaluate(installFocusOrder);
  return page.evaluate(() => focusOrder!.readFocus());
}

/** Presses Tab, or another key, until a control has the focus. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press(key);
    const { name: focused } = await readFocus(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    passed.push(focused);
  }
  assert.fail(`${key} never reaches ${String(name)}, but ${[...new Set(passed)].join(' | ')}.`);
}

/** The same, and presses it. */
export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/**
 * Walks through the page, or the dialog that is open, from its first control to its last, and holds each step to it: the
 * next control in the order of the page, for the first time, with a ring around it, in sight and not covered.
 * @returns the names of the controls in the order reached.
 */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  await page.evaluate(installFocusOrder);
  await page.evaluate((isForwards) => focusOrder!.begin(isForwards), key === 'Tab');
  const names = [(await readFocus(page)).name];
  const faults: string[] = [];
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press(key);
    const step = await page.evaluate(() => focusOrder!.step());
    faults.push(...step.faults);
    if (step.isOver) {
      const missed = await page.evaluate(() => focusOrder!.missed());
      assert.deepEqual({ faults, missed }, { faults: [], missed: [] }, names.join(' | '));
      return names;
    }
    if (step.name !== names.at(-1)) names.push(step.name);
  }
  assert.fail(`The focus never leaves: ${names.join(' | ')}. ${faults.join(' ')}`);
}

/** The focus is on a control, and in sight: never on the page itself. */
export async function assertFocus(page: Page, name: string | RegExp): Promise<void> {
  const focus = await readFocus(page);
  const isNamed = typeof name === 'string' ? focus.name === name : name.test(focus.name);
  assert.ok(isNamed && !focus.isOnPage, `The focus is on “${focus.name}”, not on ${String(name)}.`);
  assert.ok(focus.isSeen, `${focus.name} is out of sight or covered`);
}
