/** A session as features see it, in a real language and with the grants of a real role. */
import { grantsFor, type Hub, type RoleChoice } from '../../../../mocks/policy.ts';
import { languageFor } from '../../../../src/i18n/languages.ts';
import { loadWording } from '../../../../src/i18n/translate.ts';
import type { Session } from '../../../../src/session/session.ts';

export async function sessionFor(
  locale: 'sv' | 'en',
  role: RoleChoice = 'customerFullAdmin',
  hub: Hub = 'control-hub',
): Promise<Session> {
  const { tag, t, format } = await loadWording(languageFor(locale));
  // What is read here; anything else would fail at once.
  return { hub, language: tag, t, format, me: { grants: grantsFor(hub, role) } } as unknown as Session;
}
