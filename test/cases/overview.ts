import type { Files } from './folder.js';
import { policy, policyWith } from './policies.js';
import { sealed } from './sealed.js';

/** Returns a policy of a type in which there is nothing to find. */
const ofType = (type: string, title: string, status: string, more = '') =>
  (status === 'approved' ? sealed : (text: string) => text)(
    policy({ head: `type: ${type}\ntitle: ${title}\nstatus: ${status}\n`, top: more }),
  );

const birr =
  'name: جمعية البر الأهلية\nlicense: "1511"\ndefaults: { reviewMonths: 24, calendar: gregorian }\n';

/**
 * Policies of every status: in force, being revised, withdrawn, superseded, broken, alone, and an association without any.
 */
export const folder: Files = {
  'policies/birr/association.yaml': birr,
  'policies/birr/beneficiary-relations.yaml': sealed(
    policyWith(
      'status: draft',
      'status: approved\ncode: BR-01\nversion: 1\nowner: إدارة خدمات المستفيدين',
    ),
    birr,
  ),
  'policies/birr/beneficiary-relations.next.yaml': policyWith(
    'status: draft',
    'status: inReview\ncode: BR-01\nversion: 2\nowner:',
  ),
  'policies/birr/archive/beneficiary-relations@0.yaml': policy(),
  'policies/birr/investment.yaml': ofType('investment', "'=1+1'", 'approved', 'review: { everyMonths: 1 }\n'),
  'policies/birr/broken.yaml': 'type: fundraising\ntitle: "سياسة جمع التبرعات\nstatus: draft\n',
  'policies/birr/mistyped.yaml': 'type: data-privacy\ntitle: سياسة خصوصية البيانات\nstatus: aproved\nsections:\n',
  'policies/birr/withdrawn.yaml': ofType('receipts', 'لائحة "المقبوضات"', 'withdrawn'),
  'policies/none/association.yaml': 'name: جمعية بلا سياسات\nlicense: "1682"\n',
  'policies/stray/volunteers.yaml': ofType('risk-management', 'آلية إدارة المتطوعين', 'approved'),
};

/** Texts that a terminal, a spreadsheet or a page could take for commands or markup. */
export const nasty: Files = {
  'policies/a/association.yaml': 'name: "جمعية \\u202E \\u001b[31m <script>alert(1)</script>"\n',
  'policies/a/equals.yaml': ofType('investment', `'=HYPERLINK("http://example.org")'`, 'draft', "code: '+1'\nowner: '-2+3'\n"),
  'policies/a/at.yaml': ofType('fundraising', "'@SUM(A1)'", 'draft', 'code: " \\t=1+1"\nowner: "a\\r\\nb,\\"c\\""\n'),
  'policies/a/script.yaml': ofType('volunteers', "'<script>alert(1)</script>'", 'draft', `owner: '"><img src=x onerror=alert(1)>'\n`),
  'policies/a/wide.yaml': ofType('receipts', "'＝1+1'", 'draft', 'owner: "\\u202Eabc\\u0007"\n'),
};
