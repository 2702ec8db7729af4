import { isWith, loosely } from '../policy/arabic.js';
import { isClause } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn } from './in-texts.js';
import type { PolicyRule } from './rule.js';

const id = 'obligation-without-owner';

/** Words that oblige without saying whom. */
const impersonal = /(?<![\u0621-\u0652])(?:يجب|يلزم|يتعين|ينبغي|لا بد من|لا بد أن)(?![\u0621-\u0652])/u;

/** Who may be obliged: persons, bodies, and those who are served. */
const owners = [
  'الجمعية',
  'المؤسسة',
  'الصندوق',
  'المجلس',
  'مجلس',
  'اللجنة',
  'لجنة',
  'الإدارة',
  'إدارة',
  'القسم',
  'قسم',
  'الوحدة',
  'وحدة',
  'المدير',
  'مدير',
  'الرئيس',
  'رئيس',
  'الموظف',
  'الموظفين',
  'الموظفون',
  'موظف',
  'موظفي',
  'العاملين',
  'العاملون',
  'المسؤول',
  'مسؤول',
  'ضابط',
  'أخصائي',
  'الأخصائي',
  'الباحث',
  'باحث',
  'المستفيد',
  'المستفيدين',
  'المستفيدون',
  'مقدم',
  'طالب',
  'المتطوع',
  'المتطوعين',
  'العضو',
  'الأعضاء',
  'أعضاء',
  'المحاسب',
  'المراجع',
  'أمين',
  'الأمين',
  'المتبرع',
  'الشريك',
  'الشركاء',
  'الجهة',
  'الجهات',
  'عليه',
  'عليها',
  'عليهم',
].map(loosely);

/** «يجب استلامها كاملة»: by whom, and when? It goes by words alone, and may be wrong. */
export const obligationWithoutOwner: PolicyRule = {
  id,
  check: ({ root }) =>
    freeTexts(root)
      .filter(isClause)
      .flatMap((text) => {
        const found = impersonal.exec(text.text);
        if (!found || /[\d٠-٩]|خلال|قبل|فور/u.test(text.text)) return [];
        const names = text.loose.some((letters) => owners.some((owner) => isWith(letters, owner)));
        if (names) return [];
        const [start, end] = [found.index, found.index + found[0].length];
        return foundIn(text, [{ start, end, values: { words: found[0] } }], id, {
          severity: 'info',
          safe: false,
        });
      }),
};
