import { expect } from '@open-wc/testing';
import { allByRole, buttonNamed, composed, textOf } from '../support/find.ts';
import { closeTabs, openTab, type Tab, until } from '../support/tab.ts';

/** What a user reads who follows the link from the figures to the help and unfolds all of it. */
async function readHelp(tab: Tab, link = 'About types and statuses'): Promise<string> {
  await until(tab, link);
  buttonNamed(tab.domElement, link).click();
  const sections = () => [...composed(tab.domElement)].filter((part) => part instanceof HTMLDetailsElement);
  await until(tab, () => sections().length === 3);
  for (const section of sections()) section.open = true;
  return sections().map(textOf).join(' ');
}

/** Whether the help's place is the first thing on screen below the top. */
function isOnScreen(tab: Tab): boolean {
  const heading = allByRole(tab.domElement, 'heading', /^(Help|Hjälp)$/)[0];
  const top = heading?.getBoundingClientRect().top ?? -1;
  return top >= 0 && top < innerHeight;
}

describe('the help on the usage report', () => {
  afterEach(closeTabs);

  it('is not fetched before it is scrolled to', async () => {
    const tab = await openTab({ mock: { scenario: 'overage' } });
    await until(tab, 'Daily usage');
    expect(tab.text()).not.to.contain('What counts?');
    await readHelp(tab);
    await until(tab, () => isOnScreen(tab));
  });

  it('says what each type counts, with all four cases of a Knowledge Worker', async () => {
    const text = await readHelp(await openTab());
    expect(text.match(/The user has/g)).to.have.length(4);
    expect(text).to.contain('Common Area A fixed endpoint that belongs to no user');
    expect(text).to.contain('TelePresence Every TelePresence device that is configured.');
  });

  it('says what each status means, and that nothing covers for another', async () => {
    const text = await readHelp(await openTab());
    for (const words of [
      'Over use More licenses are used than those bought and the allowance together.',
      'Within allowance More licenses are used than those bought, but within the allowance.',
      'Under use In compliance, with under use:',
      'Under use means that less than 60% of the licenses bought are used.',
      'Free licenses of one type never cover another type',
      'Each subscription shows its own.',
    ]) {
      expect(text).to.contain(words);
    }
  });

  it('says how an order becomes figures, how often they are read, and how old those on screen are', async () => {
    const text = await readHelp(await openTab());
    expect(text).to.match(
      /places the order in CCW.*sends the order.*clusters are verified.*daily sync reads.*every six hours.*one reading per cluster and UTC day/,
    );
    expect(text).to.contain('The report has data from 23 November 2026 13:42 UTC');
  });

  it('links to the public pages', async () => {
    const tab = await openTab();
    await readHelp(tab);
    const links = [...composed(tab.domElement)].filter((part) => part instanceof HTMLAnchorElement);
    expect(links.map(({ hostname, target }) => [hostname, target])).to.deep.equal([
      ['www.cisco.com', '_blank'],
      ['help.webex.com', '_blank'],
      ['help.webex.com', '_blank'],
    ]);
  });

  it('says it in Swedish, also after the language was changed', async () => {
    const tab = await openTab();
    await readHelp(tab);
    await tab.update({ locale: 'sv' });
    await until(tab, 'Vad räknas?');
    const text = await readHelp(tab, 'Om typer och status');
    expect(text).to.contain(
      'Underanvändning betyder att mindre än 60\u00a0% av de köpta licenserna används.',
    );
    expect(text).to.contain('etableras order-ID:t i klustrens agenter');
  });

  it('is there while data are waited for, and says nothing of how old they are', async () => {
    const text = await readHelp(await openTab({ mock: { scenario: 'pending' } }));
    expect(text).to.contain('Unified CM recomputes every six hours');
    expect(text).not.to.contain('The report has data from');
  });
});
