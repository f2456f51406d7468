/** The tools that the browser tests rely on; when these fail, look here before looking into src. */
/// <reference types="vite/client" />
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { getResponse, http, HttpResponse } from 'msw';
import sv from '../../../locales/sv.json';
import { cases, isLongRun } from '../../support/cases.ts';

@customElement('test-greeting')
class Greeting extends LitElement {
  @property() name = 'nobody';

  protected override render() {
    return html`<p>Hello ${this.name}</p>`;
  }
}

describe('the browser tests’ tools', () => {
  it('keep properties reactive, which the wrong class field semantics silently break', async () => {
    const element = await fixture<Greeting>(html`<test-greeting></test-greeting>`);
    element.name = 'Åsa';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('Hello Åsa');
  });

  it('import the locales, at once and later', async () => {
    const { default: later } = await import('../../../locales/sv.json');
    expect(later).to.deep.equal(sv);
  });

  it('answer requests from mock handlers inside the page', async () => {
    const handlers = [http.get('https://api.example/me', () => HttpResponse.json({ id: '1' }))];
    const response = await getResponse(handlers, new Request('https://api.example/me'));
    expect(await response?.json()).to.deep.equal({ id: '1' });
  });

  it('start module workers and load exceljs in them', async () => {
    const { default: url } = await import('./greet.worker.ts?worker&url');
    const worker = new Worker(url, { type: 'module' });
    const names = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
    });
    worker.terminate();
    expect(names).to.deep.equal(['from a worker']);
  });

  it('know whether the run is a long one', () => {
    expect(cases(1, 2)).to.equal(isLongRun ? 2 : 1);
  });
});
