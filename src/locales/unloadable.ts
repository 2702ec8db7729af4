import type { Language } from './say.js';

/**
 * What is said where the program's own code, and with it every other sentence, can't be loaded, as where a process may
 * open too few files. It stands alone, so that it is there all the same.
 */
export const unloadable: Readonly<Record<Language, (reason: string) => string>> = {
  ar: (reason) =>
    `تعذر تحميل البرنامج (\u2068${reason}\u2069). إن كان عدد الملفات المفتوحة محدودًا فارفع الحد (\u2068ulimit -n 1024\u2069)، وإلا فثبّت البرنامج من جديد.`,
  en: (reason) =>
    `The program can't be loaded (${reason}). If the number of open files is limited, raise the limit (ulimit -n 1024); otherwise install the program again.`,
};
