/** The service's way of saying no, and the ids under which it logs requests. */
import { HttpResponse } from 'msw';
import type { components } from '../src/api/schema.d.ts';

const messages = {
  400: 'The request is not valid.',
  401: 'The request is not authenticated.',
  403: 'You do not have access.',
  404: 'Not found.',
  503: 'The service is unavailable.',
} as const;

/** Thrown by an operation; becomes the error response. */
export class Refusal extends Error {
  readonly status: keyof typeof messages;
  readonly descriptions: readonly string[];

  constructor(status: keyof typeof messages, ...descriptions: string[]) {
    super(messages[status]);
    this.name = 'Refusal';
    this.status = status;
    this.descriptions = descriptions;
  }
}

const trackingIdForm = /^[A-Za-z][A-Za-z0-9-]*_[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}_[0-9]+$/;

/** The caller's own tracking id where it has the right form, else one of ours. */
export function trackingIdOf(request: Request, requestNumber: number): string {
  const given = request.headers.get('trackingid');
  return given !== null && trackingIdForm.test(given)
    ? given
    : `FLEX-MOCK_00000000-0000-4000-8000-000000000000_${requestNumber}`;
}

/** What every response says about itself, to a reader from another origin too. */
export function headersFor(trackingId: string): Record<string, string> {
  return { TrackingID: trackingId, 'Access-Control-Expose-Headers': 'Link, Retry-After, TrackingID' };
}

export function respondRefused(
  refusal: Refusal,
  trackingId: string,
  headers: Record<string, string> = {},
): Response {
  const body: components['schemas']['Error'] = {
    message: refusal.message,
    errors: refusal.descriptions.map((description) => ({ description })),
    trackingId,
  };
  return HttpResponse.json(body, {
    status: refusal.status,
    headers: { ...headersFor(trackingId), ...headers },
  });
}
