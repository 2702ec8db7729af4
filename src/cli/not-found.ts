import type { NothingFound } from '../pipeline/check.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import type { Session } from './session.js';

/** Says why a path led to no policy, and ends with the exit code `unable`. */
export async function notFound({ path, fault, reason }: NothingFound, session: Session): Promise<void> {
  const { say } = session;
  if (fault === 'missing' && path === policiesFolder()) session.refuse(say('cli.no-folder', { path }));
  else if (fault === 'missing') {
    const { policyNames } = await import('../workspace/find.js');
    const { nearest } = await import('../source/nearest.js');
    const meant = nearest(path, await policyNames());
    session.refuse(`${say('cli.path-missing', { path })} ${say('cli.no-policy.hint', { nearest: meant })}`);
  } else if (fault === 'unreadable') session.refuse(say('cli.path-unreadable', { path, reason }));
  else if (fault === 'link' || fault === 'git') session.refuse(say(`cli.path.${fault}`, { path }));
  else if (fault === 'no-match') session.refuse(say('cli.no-match', { path }));
  else if (fault === 'not-a-policy') session.refuse(say('cli.not-a-policy', { path }));
  else session.refuse(say('cli.no-policies', { path }));
}
