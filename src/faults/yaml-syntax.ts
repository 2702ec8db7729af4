import { ar } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A line that YAML can't read, or reads differently than meant; its variants are the mistakes that writers make. */
export const yamlSyntax = defineFault({
  id: 'yaml-syntax',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'safe',
  texts: {
    ar: {
      why: 'مسافة أو علامة في غير موضعها تغيّر بناء الملف كله، فلا يُعرف ما أراده كاتبه.',
      variants: {
        tab: {
          message: 'المسافة في بداية السطر مكتوبة بمفتاح Tab.',
          hint: 'احذفها واكتب مكانها مسافتين بمفتاح المسافة.',
        },
        'odd-space': {
          message: 'في هذا السطر حرف خفي أو مسافة غير عادية، ويأتي ذلك غالبًا مع النص الملصق.',
          hint: 'احذف ما بين أول السطر والكلمة، واكتب المسافات بمفتاح المسافة.',
        },
        'space-after-colon': {
          message: 'لا مسافة بعد النقطتين في هذا السطر.',
          hint: `اكتب مسافة بعد النقطتين، هكذا: ${ar.isolated('title: نص')}`,
        },
        'no-colon': {
          message: 'هذا السطر ليس مفتاحًا ولا بندًا: لا نقطتين فيه ولا شرطة في أوله.',
          hint: `اكتب بعد اسم المفتاح نقطتين ومسافة: ${ar.isolated('title: نص')}، أو ابدأ البند بشرطة ومسافة: ${ar.isolated('- نص')}`,
        },
        quote: {
          message: 'علامة التنصيص لم تُغلق، أو جاء بعدها كلام في السطر نفسه.',
          hint: 'أغلق العلامة في آخر النص، ولا تكتب بعدها شيئًا. وللتنصيص داخل النص استعمل علامتي «…».',
        },
        bracket: {
          message: 'هذا القوس لم يُغلق، أو لم تُفصل عناصره بفواصل.',
          hint: `أغلقه بمثله، وافصل بين العناصر بفاصلة لاتينية ومسافة: ${ar.isolated('[ "1", "2" ]')}`,
        },
        comma: {
          message: 'بين هذه العناصر فاصلة عربية (،)، ولا تفصل بين العناصر إلا اللاتينية (,).',
          hint: `اكتبها هكذا: ${ar.isolated('[ "1", "2" ]')}، أو اكتب كل عنصر في سطر يبدأ بشرطة ومسافة.`,
        },
        indent: {
          message: 'المسافة في بداية هذا السطر لا تستقيم مع السطور قبله.',
          hint: 'اجعل بداية المفاتيح المتجاورة على استقامة واحدة، وابدأ ما تحتها بعد مسافتين إضافيتين.',
        },
        start: {
          message: 'النص يبدأ برمز محجوز في YAML (مثل @ أو %).',
          hint: 'ضع النص كله بين علامتي تنصيص.',
        },
        block: {
          message: 'جاء نص بعد العلامة | أو > في السطر نفسه.',
          hint: 'اترك العلامة آخر السطر، وابدأ النص في السطر التالي بعد مسافتين إضافيتين.',
        },
        escape: {
          message: 'بعد الشرطة المائلة العكسية (\\) حرف لا يصح بعدها بين علامتي التنصيص المزدوجتين.',
          hint: "ضع النص بين علامتين مفردتين (') بدل المزدوجتين، أو ضاعف الشرطة: \\\\",
        },
        documents: {
          message: 'في الملف سطر --- يقسمه إلى أكثر من وثيقة.',
          hint: 'احذف السطر، واجعل لكل سياسة ملفًا.',
        },
        alias: {
          message: 'الرمز * أو & له معنى خاص في YAML، ولا يصح هنا.',
          hint: 'إن كان الرمز من النص فضع النص بين علامتي تنصيص.',
        },
        tag: {
          message: 'علامة التعجب (!) في أول القيمة لها معنى خاص في YAML، فلا تُقرأ مع النص.',
          hint: 'ضع النص كله بين علامتي تنصيص.',
        },
        structure: {
          message: 'لم يُفهم تركيب هذا السطر.',
          hint: 'كل سطر إما مفتاح بعده نقطتان ومسافة، وإما بند يبدأ بشرطة ومسافة.',
        },
      },
    },
    en: {
      why: 'A space or a sign in the wrong place changes how the whole file is read.',
      variants: {
        tab: {
          message: 'This line is indented with a tab.',
          hint: 'Replace the tab with two spaces.',
        },
        'odd-space': {
          message:
            'This line holds a space that is not an ordinary one, or an invisible character, as pasted text does.',
          hint: 'Delete what stands between the beginning of the line and the word, and type the spaces anew.',
        },
        'space-after-colon': {
          message: 'This line has no space after the colon.',
          hint: 'Write a space after the colon, like this: title: text',
        },
        'no-colon': {
          message: 'This line is neither a key nor an item: it has no colon, and no dash before it.',
          hint: 'Write a colon and a space after the name of a key (title: text), or begin an item with a dash and a space (- text).',
        },
        quote: {
          message: 'A quote is never closed, or more text follows it on the same line.',
          hint: 'Close the quote at the end of the text and write nothing after it. Inside a text, quote with «…».',
        },
        bracket: {
          message: 'This bracket is never closed, or its items are not parted by commas.',
          hint: 'Close it with its like, and write a comma and a space between items: [ "1", "2" ]',
        },
        comma: {
          message: 'An Arabic comma (،) stands between these items; only the Latin one (,) parts them.',
          hint: 'Write them like this: [ "1", "2" ], or each on a line that begins with a dash and a space.',
        },
        indent: {
          message: 'The indentation of this line does not fit the lines before it.',
          hint: 'Begin keys that belong together in the same column, and what is below them two spaces further in.',
        },
        start: {
          message: 'The text begins with a character that YAML reserves.',
          hint: 'Put the whole text in quotes.',
        },
        block: {
          message: 'Text follows the sign | or > on the same line.',
          hint: 'Leave the sign at the end of its line, and begin the text on the next one, two spaces further in.',
        },
        escape: {
          message: 'In double quotes, YAML does not know the character after this backslash (\\).',
          hint: "Use single quotes ' instead of double ones, or write \\\\.",
        },
        documents: {
          message: 'A line --- splits this file into two documents.',
          hint: 'Remove that line, and keep each policy in a file of its own.',
        },
        alias: {
          message: 'YAML does not accept an alias or anchor (* or &) here.',
          hint: 'If the character is part of the text, put the text in quotes.',
        },
        tag: {
          message:
            'An exclamation mark (!) before a value has a meaning of its own in YAML and is not read as text.',
          hint: 'Put the whole text in quotes.',
        },
        structure: {
          message: 'The structure of this line is unclear.',
          hint: 'A line is either a key with a colon and a space after it, or an item that begins with a dash and a space.',
        },
      },
    },
  },
  example: {
    kind: 'file',
    bad: 'type: beneficiary-relations\ntitle:سياسة\nstatus: draft',
    good: 'type: beneficiary-relations\ntitle: سياسة\nstatus: draft',
  },
});
