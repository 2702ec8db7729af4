import path from 'node:path';
import { usualRoles } from '../association/roles.js';
import type { Association } from '../association/schema.js';
import { associationKinds, registrarBodies } from '../association/values.js';
import { toLatinDigits } from '../calendar/digits.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RuleId } from '../rules/index.js';
import type { AllowedValue } from '../source/described.js';
import { scalar } from '../source/entries.js';
import { slashed } from '../workspace/find.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { Loader } from './load.js';

type Defaults = NonNullable<Association['defaults']>;

/** What is asked of a new association; a missing value is still blank, or not wanted. */
export interface NewAssociation {
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly kind: NonNullable<Association['kind']>;
  readonly registrar: NonNullable<Association['registrar']>;
  readonly license?: string | undefined;
  readonly region?: string | undefined;
  readonly website?: string | undefined;
  readonly email?: string | undefined;
  readonly phones: readonly string[];
  readonly color: string;
  readonly theme: string;
  readonly digits: NonNullable<Defaults['digits']>;
  readonly calendar: NonNullable<Defaults['calendar']>;
}

/** What most associations have, used where a value isn't given. */
export const usualAssociation = {
  kind: 'association',
  registrar: 'ncnp',
  color: '#1b5e4b',
  theme: 'booklet',
  digits: 'arabic',
  calendar: 'both',
  phones: [],
} as const satisfies Partial<NewAssociation>;

/** Returns the path of an association's file. */
export function associationFile(id: string): string {
  return slashed(path.join(policiesFolder(), id, 'association.yaml'));
}

/** Returns the text of a new association's file, with comments that explain how to go on. */
export function associationText(association: NewAssociation): string {
  const { name, shortName, kind, registrar, license, region, color, theme, digits, calendar } = association;
  return `# yaml-language-server: $schema=../schema/association.schema.json
# بيانات الجمعية: تُكتب هنا مرة واحدة، وتأخذها منها سياساتها كلها.
# ما بعد علامة # إرشاد لا أثر له. ولاستعمال سطر يبدأ بها احذفها منه.
format: 1

# الاسم الكامل كما في شهادة التسجيل، ثم الاسم كما يرد في متن السياسات
name: ${scalar(name)}
${optional('shortName', shortName === name ? undefined : shortName, 'جمعية المثال')}
# كيف يُقسم الاسم على أسطر في رأس الورقة والغلاف
# nameLines: [جمعية المثال الأهلية, بمحافظة المثال]

# ${inWords(associationKinds)}
kind: ${kind}
# ${inWords(registrarBodies)}
registrar: ${registrar}
# رقم الترخيص بين علامتي تنصيص
license:${license ? ` "${toLatinDigits(license)}"` : ''}
# كيف يُكتب التسجيل في رأس الورقة، إن كان للجمعية لفظ غير «مسجلة ب… برقم (…)»
# registrationLines: ["مسجلة في {{association.registrar}}", "برقم {{association.license}}"]
${optional('region', region, 'منطقة المثال')}

# ما تسمي به الجمعية من تخدمهم، بصيغه الثلاث
audience: { one: المستفيد, many: المستفيدون, manyOblique: المستفيدين }

# ما يُطبع في ذيل الورقة وصفحة الختام
${contacts(association)}

brand:
  # صورة داخل هذا المجلد
  # logo: logo.svg
  primary: "${color}"

# القالب المعتاد: booklet كتيّب، letterhead ورق رسمي
theme: ${theme}
letterhead:
  pages: all
  fields: [number, date, attachments, subject]

board:
  # رقم الدورة الحالية
  # term: 1
  members:
${usualRoles
  .slice(0, 5)
  .map((role) => `    - { role: ${role}, name: }`)
  .join('\n')}

# ما يُتبع ما لم تذكر السياسة غيره
defaults:
  digits: ${digits}
  letters: hijai
  calendar: ${calendar}
  reviewMonths: 24
`;
}

/** Returns values with their meanings: «association جمعية أهلية، fund صندوق». */
function inWords(values: readonly AllowedValue[]): string {
  return values.map(({ id, meaning }) => `${id} ${meaning}`).join('، ');
}

/** Returns a line with a key and its value, or, without one, a commented example. */
function optional(key: string, value: string | undefined, example: string): string {
  return value ? `${key}: ${scalar(value)}` : `# ${key}: ${example}`;
}

function contacts({ website, email, phones }: NewAssociation): string {
  const numbers = phones.map((phone) => `"${toLatinDigits(phone.trim())}"`).join(', ');
  const lines = [
    optional('website', website, 'https://example.org.sa'),
    optional('email', email, 'info@example.org.sa'),
    numbers ? `phones: [${numbers}]` : '# phones: ["0500000000"]',
    '# address: العنوان الوطني',
  ];
  const isEmpty = lines.every((line) => line.startsWith('#'));
  return isEmpty
    ? `# contacts:\n${lines.map((line) => line.replace('# ', '#   ')).join('\n')}`
    : `contacts:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** The rules about blanks, which a new file may have. */
const blanks: ReadonlySet<string> = new Set<RuleId>(['license-missing', 'value-blank']);

/** Returns what a check finds wrong with the text of an association's file that is not yet written, blanks aside. */
export async function flawsOfAssociation(file: string, text: string): Promise<readonly Diagnostic[]> {
  const loader = await Loader.open();
  const { diagnostics } = loader.associationText(file, text);
  return diagnostics.filter(({ rule, severity }) => severity !== 'info' && !blanks.has(rule));
}
