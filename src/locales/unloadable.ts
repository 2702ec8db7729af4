import type { Language } from './say.js';

/**
 * The message that the program's code, and with it every other message, can't be loaded, such as where a process may open too
 * few files. It imports nothing, so that it is always there.
 */
export const unloadable: Readonly<Record<Language, (reason: string) => string>> = {
  ar: (reason) =>
    `تعذر تحميل البرنامج (\u2068${reason}\u2069). إن كان عدد الملفات المفتوحة محدودًا فارفع الحد (\u2068ulimit -n 1024\u2069)، وإلا فثبّت البرنامج من جديد.`,
  en: (reason) =>
    `The program can't be loaded (${reason}). If the number of open files is limited, raise the limit (ulimit -n 1024); otherwise install the program again.`,
};
