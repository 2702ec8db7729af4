import { type KeyId, keys } from '../keys.js';
import { harmless, shortened } from '../quoted.js';

/** Keeps a path, a code or an ISO date from being reordered in an Arabic line (FSI … PDI). */
export function isolated(text: unknown): string {
  return `\u2068${harmless(text)}\u2069`;
}

export const q = (text: unknown) => `«${isolated(shortened(text))}»`;
/** Returns the words for a commit, for readers who don't know git. */
/** Returns a number of minutes or of a meeting: bare figures in the digits of the sentence, anything longer as it was typed. */
export const numberOf = (text: string | number) =>
  /^\d+$/u.test(String(text)) ? String(text) : isolated(text);

export const commitNamed = (commit: string) => `النسخة ${isolated(commit)} المحفوظة في git (commit)`;
/** Why a symbolic link isn't read; follows the link's path in a sentence. */
export const linkUnread = 'رابط رمزي (اختصار) يحيل إلى مكان آخر، والبرنامج لا يقرأ ما تحيل إليه الروابط';
/** Why a file below `.git` isn't read; follows its path in a sentence. */
export const gitUnread = 'من الملفات الداخلية لبرنامج git، وفيها سجل التغييرات، ولا يقرؤها هذا البرنامج';
export const list = (words: readonly string[]) => words.map(isolated).join('، ');
/** Returns a key with its Arabic title; a key that the program doesn't know has none. */
export const named = (key: string) =>
  key in keys ? `${keys[key as KeyId][0]} (${isolated(key.split('.').at(-1))})` : q(key.split('.').at(-1));
/** Returns what a board reads about a key without value. A key without title isn't named: only the file's writer knows it. */
export const stillBlank = (key: string) =>
  `${key in keys ? keys[key as KeyId][0] : 'في النص'}: فراغ لم يُملأ.`;
export const meant = (nearest: string | undefined) => (nearest ? `لعل المقصود ${q(nearest)}. ` : '');

const types: Record<string, string> = {
  string: 'نص',
  number: 'عدد',
  int: 'عدد صحيح',
  boolean: 'true أو false',
  array: 'قائمة',
  list: 'قائمة',
  object: 'مجموعة مفاتيح',
  map: 'مجموعة مفاتيح',
};
export const typed = (type: string) => types[type] ?? type;

export const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
/** Returns the noun in the form that its number requires; only 11–99 take the accusative. */
function noun(
  n: number,
  [none, one, two, few, many, hundreds]: readonly [string, string, string, string, string, string],
): string {
  if (n <= 2) return [none, one, two][n] ?? none;
  const rest = n % 100;
  return `${n} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : hundreds}`;
}

export const files = (n: number) => noun(n, ['لا ملفات', 'ملف واحد', 'ملفان', 'ملفات', 'ملفًا', 'ملف']);
/** The form after «في». */
export const inFiles = (n: number) => noun(n, ['لا ملفات', 'ملف واحد', 'ملفين', 'ملفات', 'ملفًا', 'ملف']);
export const corrections = (n: number) =>
  noun(n, ['لا تصحيحات', 'تصحيح واحد', 'تصحيحان', 'تصحيحات', 'تصحيحًا', 'تصحيح']);
export const errors = (n: number) => noun(n, ['لا أخطاء', 'خطأ واحد', 'خطآن', 'أخطاء', 'خطأً', 'خطأ']);
export const warnings = (n: number) =>
  noun(n, ['لا تنبيهات', 'تنبيه واحد', 'تنبيهان', 'تنبيهات', 'تنبيهًا', 'تنبيه']);
export const infos = (n: number) =>
  noun(n, ['لا توصيات', 'توصية واحدة', 'توصيتان', 'توصيات', 'توصية', 'توصية']);
export const notes = (n: number) =>
  noun(n, ['لا ملاحظات', 'ملاحظة واحدة', 'ملاحظتان', 'ملاحظات', 'ملاحظة', 'ملاحظة']);
export const policies = (n: number) =>
  noun(n, ['لا سياسات', 'سياسة واحدة', 'سياستان', 'سياسات', 'سياسة', 'سياسة']);
export const associations = (n: number) =>
  noun(n, ['لا جمعيات', 'جمعية واحدة', 'جمعيتان', 'جمعيات', 'جمعية', 'جمعية']);
/** The form after «بعد», «منذ», «خلال». */
export const days = (n: number) => noun(n, ['اليوم', 'يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم']);
/** The form after «أول». */
export const firstWords = (n: number) => noun(n, ['كلمة', 'كلمة', 'كلمتين', 'كلمات', 'كلمة', 'كلمة']);
/** The form after «من». */
export const months = (n: number) => noun(n, ['شهر', 'شهر', 'شهرين', 'أشهر', 'شهرًا', 'شهر']);
export const places = (n: number) => noun(n, ['لا موضع', 'موضع واحد', 'موضعين', 'مواضع', 'موضعًا', 'موضع']);

/** The words in question, and what to write instead. */
export interface Words {
  readonly words: string;
  readonly instead?: string | undefined;
}

export function rewrite({ instead = '' }: Words): string {
  return `اكتب: ${q(instead)}.`;
}

export const approvalDateForm = `اكتبه هكذا: ${isolated('date: { gregorian: 2025-10-25, hijri: 1447-05-03 }')}`;

/** Returns ISO dates of which one is meant. */
export const eitherDay = (dates: readonly string[]) => dates.map(isolated).join(' أو ');
export const meantDay = (dates: readonly string[]) => `لعل المقصود: ${eitherDay(dates)}`;
