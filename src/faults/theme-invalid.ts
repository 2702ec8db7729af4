import { harmless } from '../locales/quoted.js';
import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** A file of a user's own theme that can't be used. */
export const themeInvalid = defineFault({
  id: 'theme-invalid',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'القالب الخاص قد يكتبه غيرك، فلا يُعمل به حتى يُعرف أنه لا ينقص من النص شيئًا ولا يزيد فيه، ولا يطلب شيئًا من الشبكة.',
      variants: {
        'file-missing': {
          message: (v: { path: string }) => `ينقص القالب الملف ${ar.isolated(v.path)}.`,
          hint: `لكل قالب ثلاثة ملفات: ${ar.isolated('theme.yaml')} و${ar.isolated('document.hbs')} و${ar.isolated('partials/page-boxes.hbs')}. انسخها من قالب من قوالب البرنامج ثم غيّر فيها.`,
        },
        name: {
          message: (v: { theme: string }) => `لا يصلح ${ar.q(v.theme)} اسمًا لقالب.`,
          hint: 'سمّ مجلد القالب بحروف لاتينية صغيرة وأرقام وشرطات.',
        },
        taken: {
          message: (v: { theme: string }) =>
            `في البرنامج قالب باسم ${ar.q(v.theme)}، وهو الذي يُستعمل، فلا يُستعمل هذا القالب.`,
          hint: 'سمّ مجلد القالب باسم آخر، واكتب اسمه الجديد في ملفات السياسات.',
        },
        strange: {
          message: (v: { path: string }) => `لا يُقرأ ${ar.isolated(v.path)} مع ملفات القالب.`,
          hint: `لا يُقرأ في ${ar.isolated('partials')} إلا ما ينتهي اسمه بـ${ar.isolated('.hbs')}، وفي ${ar.isolated('styles')} إلا ما ينتهي بـ${ar.isolated('.css')}، بحروف لاتينية صغيرة، ولا يزيد ما في كل منهما على 100 ملف. غيّر الاسم أو احذف الملف.`,
        },
        'too-large': {
          message: (v: { bytes: number; limit: number }) =>
            `حجم الملف ${kilobytes(v.bytes)} كيلوبايت، وأكبر ما يُقرأ من ملفات القوالب ${kilobytes(v.limit)} كيلوبايت.`,
          hint: 'اقسمه إلى ملفات أصغر، أو احذف ما لا حاجة إليه منه.',
        },
        'blank-run': {
          message: (v: { limit: number }) => `في الملف أكثر من ${v.limit} مسافة أو سطر فارغ متتالية.`,
          hint: 'احذف الفراغ الزائد.',
        },
        syntax: {
          message: 'لا يُفهم هذا الموضع من القالب: قوس ناقص، أو كتلة لم تُغلق.',
          hint: `تحقق من أن كل ${ar.isolated('{{')} يقابلها ${ar.isolated('}}')}، وأن لكل ${ar.isolated('{{#if …}}')} إغلاقًا ${ar.isolated('{{/if}}')}.`,
        },
        raw: {
          message: (v: { words: unknown }) =>
            `تُطبع القيمة ${ar.q(v.words)} هنا بأقواس ثلاثة، فتُكتب في الصفحة شيفرة لا نصًّا.`,
          hint: `اكتبها بقوسين: ${ar.isolated('{{…}}')}، أو بـ${ar.isolated('{{> inline …}}')} لما فيه أجزاء.`,
        },
        construct: {
          message: 'في هذا الموضع من القالب ما لا تستعمله القوالب.',
          hint: `المتاح: ${ar.list(['{{…}}', '{{cssString …}}', '{{#if}}', '{{#unless}}', '{{#each}}', '{{#with}}', '{{> …}}'])}، لكل منها قيمة واحدة باسمها.`,
        },
        'partial-unknown': {
          message: (v: { name: string }) => `لا يوجد جزء باسم ${ar.q(v.name)}.`,
          hint: (v: { nearest?: string | undefined; known: readonly string[] }) =>
            `${ar.meant(v.nearest)}الأجزاء الموجودة: ${ar.list(v.known)}.`,
        },
        'field-unknown': {
          message: (v: { name: string }) => `لا توجد للوثائق قيمة باسم ${ar.q(v.name)}.`,
          hint: (v: { nearest?: string | undefined }) =>
            `${ar.meant(v.nearest)}انظر أسماء القيم في قوالب البرنامج.`,
        },
        frame: {
          message: 'لا يبدأ القالب كما تبدأ القوالب، فلا تُحمى صفحاته من الشيفرة والشبكة.',
          hint: `ابدأ ${ar.isolated('document.hbs')} هكذا: ${ar.isolated('<!doctype html> <html lang="ar" dir="rtl"> <head> {{> head}} </head> <body>')}`,
        },
        'part-missing': {
          message: (v: { name: string }) =>
            `ليس ${ar.isolated(`{{> ${v.name}}}`)} في موضعه من القالب مرة واحدة بلا شرط، وبدونه لا تكتمل الوثيقة.`,
          hint: `اكتب ${ar.isolated('{{> mark}}')} قبل ${ar.isolated('<main id="policy">')}، و${ar.isolated('{{> body}}')} داخله، خارج كل ${ar.isolated('{{#…}}')}.`,
        },
        'partial-kept': {
          message: (v: { name: string }) =>
            `الجزء ${ar.q(v.name)} يحمل نص السياسة أو اعتمادها أو علامة المسودة، فلا يُستبدل.`,
          hint: `احذف الملف، وغيّر شكل ما يطبعه في ${ar.isolated('styles')}.`,
        },
        markup: {
          message: (v: { words: unknown }) => `لا تستعمل القوالب ${ar.q(v.words)}.`,
          hint: `المتاح عناصر النصوص والقوائم والجداول بخصائصها المعتادة بين علامتي تنصيص، وعناوين من قيم الوثيقة. ولا تُقبل برمجة ولا نماذج ولا إطارات ولا خاصية ${ar.isolated('style')}.`,
        },
        words: {
          message: (v: { words: unknown }) =>
            `في القالب كلمات من عنده: ${ar.q(v.words)}. وما يُطبع كله من السياسة وملف الجمعية.`,
          hint: `ضع مكانها قيمة، مثل ${ar.isolated('{{association.tagline}}')}، واكتب الكلمات في ملف الجمعية.`,
        },
        style: {
          message: (v: { words: unknown }) => `لا تستعمل أوراق التنسيق ${ar.q(v.words)}.`,
          hint: `المتاح قواعد CSS المعتادة، ومعها ${ar.list(['@media', '@page', '@supports'])}. ولا يُقبل ما يخفي الأسماء أو يغيّر الترقيم أو اتجاه الكلام.`,
        },
        'style-address': {
          message: (v: { words: unknown }) => `في ورقة التنسيق ما يطلب ملفًا أو عنوانًا: ${ar.q(v.words)}.`,
          hint: 'لا تُطلب الخطوط والصور من خارج الصفحة. الخط مضمّن، والشعار من ملف الجمعية، وللزخرفة التدرجات والحدود.',
        },
        'style-words': {
          message: (v: { words: unknown }) =>
            `في ورقة التنسيق كلمات أو أرقام تُطبع: ${ar.q(v.words)}. وما يُطبع كله من السياسة وملف الجمعية.`,
          hint: `احذفها، واطبع قيم الوثيقة في هوامش الصفحة هكذا: ${ar.isolated('{{cssString title}}')}`,
        },
      },
    },
    en: {
      why: 'A theme of your own may be written by anybody: it is used only where it leaves out no text, adds none, and asks the network for nothing.',
      variants: {
        'file-missing': {
          message: (v) => `The theme lacks the file ${harmless(v.path)}.`,
          hint: 'Every theme has three files: theme.yaml, document.hbs and partials/page-boxes.hbs. Copy them from one of the program’s themes and change them.',
        },
        name: {
          message: (v) => `A theme can't be called ${en.q(v.theme)}.`,
          hint: 'Name its folder with small Latin letters, digits and hyphens.',
        },
        taken: {
          message: (v) =>
            `The program has a theme ${en.known(v.theme)} and uses that one; this one isn't used.`,
          hint: 'Give its folder another name, and write that name in the policies.',
        },
        strange: {
          message: (v) => `The file ${harmless(v.path)} isn't read with the theme.`,
          hint: 'In partials only files ending in .hbs are read, in styles only files ending in .css, named with small Latin letters, and at most 100 of each. Rename it or delete it.',
        },
        'too-large': {
          message: (v) =>
            `The file has ${kilobytes(v.bytes)} KB; a theme's file has at most ${kilobytes(v.limit)} KB.`,
          hint: 'Divide it into smaller files, or delete what is not needed.',
        },
        'blank-run': {
          message: (v) => `More than ${v.limit} blanks or empty lines follow one another.`,
          hint: 'Delete what is too many of them.',
        },
        syntax: {
          message:
            "This place of the template can't be understood: a bracket is missing, or a block isn't closed.",
          hint: 'Look whether each {{ has its }}, and each {{#if …}} its {{/if}}.',
        },
        raw: {
          message: (v) =>
            `${en.q(v.words)} stands here in three brackets, so that it would be code of the page and not its text.`,
          hint: 'Write it in two: {{…}}, or {{> inline …}} for what has parts.',
        },
        construct: {
          message: 'Here stands what templates of themes do not use.',
          hint: 'There are {{…}}, {{cssString …}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}} and {{> …}}, each with one value, called by its name.',
        },
        'partial-unknown': {
          message: (v) => `There is no partial ${en.q(v.name)}.`,
          hint: (v) => `${en.meant(v.nearest)}There are: ${en.list(v.known)}.`,
        },
        'field-unknown': {
          message: (v) => `Documents have no value ${en.q(v.name)}.`,
          hint: (v) => `${en.meant(v.nearest)}The themes of the program show what values are called.`,
        },
        frame: {
          message:
            "The template doesn't begin as themes do, so that nothing would keep its pages from scripts and the network.",
          hint: 'Begin document.hbs like this: <!doctype html> <html lang="ar" dir="rtl"> <head> {{> head}} </head> <body>',
        },
        'part-missing': {
          message: (v) =>
            `The theme lacks {{> ${harmless(v.name)}}} in its place, once and without condition; no document is whole without it.`,
          hint: 'Write {{> mark}} before <main id="policy">, and {{> body}} in it, outside of every {{#…}}.',
        },
        'partial-kept': {
          message: (v) =>
            `The partial ${en.known(v.name)} carries the policy's text, its approval or the mark of drafts: no other can take its place.`,
          hint: 'Delete the file, and change in styles how it looks.',
        },
        markup: {
          message: (v) => `Themes don't use ${en.q(v.words)}.`,
          hint: 'There are the elements of texts, lists and tables with their usual attributes in double quotes, and addresses that are values. There are no scripts, forms, frames or style attributes.',
        },
        words: {
          message: (v) =>
            `The theme has words of its own: ${en.q(v.words)}. All that is printed comes from the policy and the association.`,
          hint: 'Write a value such as {{association.tagline}} in their place, and the words in association.yaml.',
        },
        style: {
          message: (v) => `Style sheets don't use ${en.q(v.words)}.`,
          hint: 'There are the usual rules of CSS with @media, @page and @supports, and nothing that disguises names or changes numbers or the direction of words.',
        },
        'style-address': {
          message: (v) => `The style sheet asks for a file or an address: ${en.q(v.words)}.`,
          hint: 'Fonts and pictures are not asked for outside of the page. The font is embedded, the logo comes from association.yaml, and gradients and borders are there for ornament.',
        },
        'style-words': {
          message: (v) =>
            `The style sheet has words or numbers that are printed: ${en.q(v.words)}. All that is printed comes from the policy and the association.`,
          hint: 'Delete them; print values in the margins of pages like this: {{cssString title}}',
        },
      },
    },
  },
  example: { kind: 'call', bad: '{{{title}}}', good: '{{title}}' },
});
