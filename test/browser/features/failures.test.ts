import { expect } from '@open-wc/testing';
import { createFetch, createHandlers } from '../../../mocks/handlers.ts';
import { allByRole, buttonNamed, choose } from '../support/find.ts';
import { altered, closeTabs, fixedNow, openTab, until, range } from '../support/tab.ts';

const figures = 'Knowledge Worker is 40 over since 3 Nov.';

/** Answers every request with one response, as something between us and the service might. */
function always(respond: () => Response): typeof fetch {
  return (input) => {
    const response = respond();
    const url = input as string;
    return Promise.resolve(Object.defineProperty(response, 'url', { value: url }));
  };
}

describe('a failure', () => {
  afterEach(closeTabs);

  it('of the whole service says so, counts the pause down that it asked for, and then offers another try', async () => {
    const tab = await openTab({ mock: { scenario: 'down' } });
    await until(tab, 'The Flex service is not available right now');
    expect(tab.text()).to.match(/Try again in \d+ seconds/);
    expect(buttonNamed(tab.domElement, /Try again/).disabled).to.equal(true);
  });

  it('goes on counting after its node has left the page and returned', async () => {
    const tab = await openTab({ mock: { scenario: 'down' } });
    await until(tab, /Try again in \d+ seconds/);
    const seconds = () => Number(/Try again in (\d+)/.exec(tab.text())?.[1]);
    const page = tab.domElement.parentElement;
    tab.domElement.remove();
    page?.append(tab.domElement);
    await until(tab, /Try again in \d+ seconds/);
    const before = seconds();
    await until(tab, () => seconds() < before);
  });

  it('keeps the keyboard’s place when it is tried again', async () => {
    const tab = await openTab({ mock: always(() => Response.json({ message: 'no' }, { status: 401 })) });
    await until(tab, 'Your session has ended');
    tab.answer({});
    const retry = buttonNamed(tab.domElement, 'Try again');
    retry.focus();
    retry.click();
    await until(tab, figures);
    expect(document.activeElement).not.to.equal(document.body);
  });

  it('has its language marked before anything is known of the person', async () => {
    const tab = await openTab({ mock: { scenario: 'down' }, props: { locale: 'sv' } });
    await until(tab, 'Flex-tjänsten är inte tillgänglig just nu');
    expect(tab.domElement.firstElementChild?.getAttribute('lang')).to.equal('sv');
  });

  it('with figures kept does not say that none are shown', async () => {
    const tab = await openTab();
    await until(tab, figures);
    tab.answer(always(() => new Response('<!doctype html>')));
    choose(tab.domElement, '7d');
    await until(tab, 'The answer from the Flex service could not be read');
    expect(tab.text()).not.to.contain('No figures are shown');
    expect(tab.text()).to.contain(figures);
  });

  it('names the id that support will ask for', async () => {
    const tab = await openTab({ mock: { scenario: 'down' } });
    await until(tab, /Tracking ID: flexusage_\S+/);
  });

  it('is told in the user’s language', async () => {
    const tab = await openTab({ mock: { scenario: 'down' }, props: { locale: 'sv' } });
    await until(tab, 'Flex-tjänsten är inte tillgänglig just nu');
    expect(tab.text()).to.contain('Försök igen om en stund.');
  });

  it('to have what one may have names no roles, but the id that support will ask for', async () => {
    const tab = await openTab({ mock: { scenario: 'forbidden' } });
    await until(tab, 'You do not have access to this data');
    expect(tab.text())
      .to.contain('Contact support if it does.')
      .and.to.match(/Tracking ID: \S+/);
    expect(tab.text()).not.to.contain('Full administrator');
  });

  it('of a person without any role names the roles that have access, and asks for no data at all', async () => {
    const tab = await openTab({ mock: { role: 'none' } });
    await until(tab, 'You do not have access to license usage');
    expect(tab.text()).to.contain(
      'Full administrator, Partner full administrator, Full sales administrator and Sales administrator',
    );
    expect(tab.requests.map((request) => request.split('?')[0])).to.deep.equal(['/api/v1/me']);
  });

  it('of a person without any role in Partner Hub names all roles that see something there', async () => {
    const tab = await openTab({ mock: { hub: 'partner-hub', role: 'none' }, props: { hub: 'partner-hub' } });
    await until(tab, 'You do not have access to license usage');
    expect(tab.text()).to.contain(
      'Partner full administrator, Full sales administrator, Sales administrator and Partner read-only administrator',
    );
  });

  it('of an ended session asks to sign in again', async () => {
    const tab = await openTab({ mock: always(() => Response.json({ message: 'no' }, { status: 401 })) });
    await until(tab, 'Your session has ended');
  });

  for (const [what, body] of [
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['numbers as text', JSON.stringify({ retentionDays: '400' })],
    ['nothing', ''],
  ] as const) {
    it(`that answers with ${what} shows no figures rather than wrong ones`, async () => {
      const tab = await openTab({ mock: always(() => new Response(body)) });
      await until(tab, 'The answer from the Flex service could not be read');
      expect(tab.text()).not.to.match(/undefined|null|NaN|object Object/);
    });
  }

  it('of a count that is not one never becomes a zero', async () => {
    const mock = altered({}, (path, body) =>
      path === '/usage/timeseries'
        ? JSON.parse(JSON.stringify(body).replace('"consumedUnits":1', '"consumedUnits":-1'))
        : body,
    );
    const tab = await openTab({ mock });
    await until(tab, 'The answer from the Flex service could not be read');
  });

  it('to load another period leaves the last figures, says which they are, and goes on when tried again', async () => {
    const tab = await openTab();
    await until(tab, figures);
    tab.answer(always(() => Response.json({ message: 'No such range.' }, { status: 400 })));
    choose(tab.domElement, '7d');
    await until(tab, 'The service could not process the request');
    expect(tab.text()).to.contain(`The figures below are for ${range('2026-10-25', '2026-11-23')}.`);
    expect(allByRole(tab.domElement, 'row')).to.have.length(30);
    tab.answer({});
    choose(tab.domElement, '60d');
    await until(tab, () => allByRole(tab.domElement, 'row').length === 60);
    expect(tab.text()).not.to.contain('The service could not process the request');
  });

  it('is reported to the host', async () => {
    const errors: unknown[] = [];
    const tab = await openTab({
      mock: { scenario: 'down' },
      props: { onError: (error: unknown) => errors.push(error) },
    });
    await until(tab, 'The Flex service is not available right now');
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include({ kind: 'unavailable', status: 503 });
  });

  it('to name the silent clusters leaves the figures alone', async () => {
    const world = {
      hub: 'control-hub',
      role: 'customerFullAdmin',
      scenario: 'staleSync',
      now: () => fixedNow,
    } as const;
    const answering = createFetch(createHandlers({ ...world, baseUrl: 'https://flex.example/api/v1' }));
    const tab = await openTab({
      mock: (input, init) =>
        (input as string).includes('/clusters')
          ? always(() => Response.json({ message: 'no' }, { status: 404 }))(input)
          : answering(input, init),
    });
    await until(tab, 'Outdated data');
    await until(tab, 'The data was not found');
    expect(tab.text()).to.contain('Total License Usage');
  });
});
