import type { PolicyPlace } from '../workspace/find.js';
import type { Session } from './session.js';

/** The policy that is named; undefined, and said with the nearest name that there is, where there is none. */
export async function policyNamed(name: string, session: Session): Promise<PolicyPlace | undefined> {
  const { findVersion } = await import('../workspace/versions.js');
  const place = await findVersion(name);
  if (place) return place;
  const [{ policyNames }, { nearest }] = await Promise.all([
    import('../workspace/find.js'),
    import('../source/nearest.js'),
  ]);
  const hint = session.say('cli.no-policy.hint', { nearest: nearest(name, await policyNames()) });
  session.refuse(`${session.say('cli.no-policy', { name })} ${hint}`);
  return undefined;
}
