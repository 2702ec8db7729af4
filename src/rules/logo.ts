import { ar, en } from '../locales/words.js';
import { rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

export const logo = defineRule({
  id: 'logo',
  over: 'association',
  severity: 'error',
  fixes: 'no',
  texts: {
    ar: {
      why: 'الشعار المفقود أو التالف أو الذي خارج المجلد لا يُطبع، والرابط لا يُفتح عند الطباعة، والرسم الثقيل يعطل كل صفحة.',
      variants: {
        url: {
          message: (v: { logo: string }) => `الشعار ${ar.q(v.logo)} رابط، والمطلوب ملف.`,
          hint: 'نزّل الصورة إلى مجلد الجمعية واكتب اسم الملف، مثل: logo.svg',
        },
        outside: {
          message: (v: { logo: string }) => `ملف الشعار ${ar.q(v.logo)} خارج مجلد الجمعية.`,
          hint: 'انقل الصورة إلى مجلد الجمعية واكتب اسمها وحده.',
        },
        link: {
          message: (v: { logo: string }) => `في مسار الشعار ${ar.q(v.logo)} ${ar.linkUnread}.`,
          hint: 'ضع الصورة نفسها في مجلد الجمعية واكتب اسمها وحده.',
        },
        missing: {
          message: (v: { logo: string }) => `ملف الشعار ${ar.q(v.logo)} غير موجود.`,
          hint: 'تحقق من الاسم، أو ضع الصورة في مجلد الجمعية.',
        },
        'not-image': {
          message: (v: { logo: string }) => `الملف ${ar.q(v.logo)} ليس صورة من الأنواع المقبولة.`,
          hint: 'المقبول: SVG وPNG وJPEG وWebP.',
        },
        'too-large': {
          message: (v: { logo: string; bytes: number; limit: number }) =>
            `حجم الشعار ${ar.q(v.logo)} ${ar.megabytes(v.bytes)} ميجابايت (الحد ${ar.megabytes(v.limit)} ميجابايت).`,
          hint: 'صغّر الصورة، أو استعمل SVG.',
        },
        damaged: {
          message: (v: { logo: string }) => `ملف الشعار ${ar.q(v.logo)} تالف أو ناقص، فلا يُطبع.`,
          hint: 'افتح الصورة بالبرنامج الذي صُنعت به واحفظها من جديد، أو ضع مكانها نسخة سليمة.',
        },
        dimensions: {
          message: (v: { logo: string; width: number; height: number; limit: number }) =>
            `مقاس الشعار ${ar.q(v.logo)} غير مقبول: عرضه ${v.width} وارتفاعه ${v.height}. يجب أن يكون كل منهما أكبر من 0 وألا يتجاوز ${v.limit}.`,
          hint: 'احفظ الصورة بمقاس آخر؛ عرض 1000 بكسل يكفي للطباعة.',
        },
        heavy: {
          message: (v: { logo: string }) =>
            `رسم الشعار ${ar.q(v.logo)} يستغرق وقتًا طويلًا: أجزاؤه مكررة كثيرًا، أو مؤثراته أو أقنعته كثيرة.`,
          hint: 'بسّط الرسم واحفظه من جديد، أو احفظه بصيغة PNG بعرض 1000 بكسل.',
        },
        active: {
          message: (v: { logo: string; element: string }) =>
            `في الشعار ${ar.q(v.logo)} ما ليس رسمًا: ${ar.q(v.element)}. لا تُقبل في الشعار برمجة ولا حركة ولا مؤثرات CSS.`,
          hint: 'صدّر الشعار من جديد بصيغة PNG، أو بصيغة SVG بسيطة بلا برمجة ولا حركة ولا مؤثرات CSS، حُوّلت نصوصها إلى أشكال (paths).',
        },
        outward: {
          message: (v: { logo: string; target: string }) =>
            `الشعار ${ar.q(v.logo)} يحتاج إلى ملف آخر، ${ar.q(v.target)}، فلن يظهر كاملًا على الورق.`,
          hint: 'صدّر الصورة من جديد وكل ما تحتاج إليه مضمّن فيها.',
        },
      },
    },
    en: {
      why: "A logo that is missing, damaged, outside the folder or a link can't be printed, and one that is too heavy to draw holds up every page.",
      variants: {
        url: {
          message: (v) => `The logo ${en.q(v.logo)} is a link; a file is needed.`,
          hint: "Save the image in the association's folder and write the name of the file, such as logo.svg.",
        },
        outside: {
          message: (v) => `The logo ${en.q(v.logo)} is outside the association's folder.`,
          hint: "Move the image into the association's folder and write its name alone.",
        },
        link: {
          message: (v) =>
            `The path of the logo ${en.q(v.logo)} holds a link (a shortcut) to another place, and what it leads to is not read.`,
          hint: "Put the image itself in the association's folder and write its name alone.",
        },
        missing: {
          message: (v) => `There is no logo file ${en.q(v.logo)}.`,
          hint: "Check the name, or put the image in the association's folder.",
        },
        'not-image': {
          message: (v) => `The file ${en.q(v.logo)} is not an image that the program knows.`,
          hint: 'Accepted are SVG, PNG, JPEG and WebP.',
        },
        'too-large': {
          message: (v) =>
            `The logo ${en.q(v.logo)} is ${en.megabytes(v.bytes)} (the limit is ${en.megabytes(v.limit)}).`,
          hint: 'Make the image smaller, or use an SVG.',
        },
        damaged: {
          message: (v) => `The logo ${en.q(v.logo)} is damaged or incomplete, so it can't be printed.`,
          hint: 'Open the image in the program that made it and save it again, or put a sound copy in its place.',
        },
        dimensions: {
          message: (v) =>
            `The logo ${en.q(v.logo)} is ${v.width} wide and ${v.height} high; each must be more than 0 and at most ${v.limit}.`,
          hint: 'Save the image in another size: 1000 pixels across are enough for print.',
        },
        heavy: {
          message: (v) =>
            `The logo ${en.q(v.logo)} takes too long to draw: its parts are repeated too often, or it has too many filters or masks.`,
          hint: 'Make the drawing simpler and save it again, or save it as a PNG, 1000 pixels wide.',
        },
        active: {
          message: (v) =>
            `The logo ${en.q(v.logo)} holds ${en.q(v.element)}, which is no part of a plain drawing. A logo may have no scripts, no animation and no computed CSS effects.`,
          hint: 'Export the image again as a PNG, or as a plain SVG without scripts, animation and CSS effects, its texts turned into paths.',
        },
        outward: {
          message: (v) =>
            `The logo ${en.q(v.logo)} needs another file, ${en.q(v.target)}, which would be missing on paper.`,
          hint: 'Export the image again with all that it needs embedded in it.',
        },
      },
    },
  },
  example: {
    kind: 'association',
    bad: 'brand: { logo: "https://example.org/logo.svg" }',
    good: 'brand: { primary: "#1b5e4b" }',
  },
  check({ association, root, logo: facts }, report) {
    if (!facts || facts.state === 'ok') return;
    const range = rangeAt(root, ['brand', 'logo']);
    const logo = association.brand?.logo ?? '';
    const { state, bytes, limit, fault } = facts;
    if (fault?.state === 'dimensions') report(range, { logo, ...fault }, { variant: 'dimensions' });
    else if (fault?.state === 'active') report(range, { logo, ...fault }, { variant: 'active' });
    else if (fault?.state === 'outward') report(range, { logo, ...fault }, { variant: 'outward' });
    else if (state !== 'dimensions' && state !== 'active' && state !== 'outward')
      report(range, { logo, bytes, limit }, { variant: state });
  },
});
