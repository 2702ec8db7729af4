import type { Association } from '../../src/association/schema.js';
import type { Sources } from '../../src/policy/placeholders.js';
import type { Policy } from '../../src/policy/schema.js';
import { buildView } from '../../src/view/build.js';
import type { DocumentView } from '../../src/view/document.js';
import type { Theme } from '../../src/view/theme.js';

const association: Association = { name: 'جمعية البر الأهلية بالعوالي', shortName: 'جمعية البر' };

const policy: Policy = {
  type: 'beneficiary-relations',
  title: 'سياسة تنظيم العلاقة مع المستفيدين',
  status: 'draft',
  sections: [],
};

/** Returns a policy and an association with as little as the schemas allow, plus what a test adds. */
export function sources(
  policyKeys: Partial<Policy> = {},
  associationKeys: Partial<Association> = {},
): Sources {
  return { policy: { ...policy, ...policyKeys }, association: { ...association, ...associationKeys } };
}

const theme: Theme = {
  title: 'قالب',
  description: 'قالب للاختبار',
  present: { cover: false, toc: false, card: false, closing: false },
};

/** Returns the view of such a policy; `present` is what its theme shows. */
export function viewOf(
  policyKeys: Partial<Policy> = {},
  associationKeys: Partial<Association> = {},
  present: Partial<Theme['present']> = {},
): DocumentView {
  return buildView({
    ...sources(policyKeys, associationKeys),
    theme: { ...theme, present: { ...theme.present, ...present } },
    logo: undefined,
    layout: { binding: false, duplex: false },
  });
}
