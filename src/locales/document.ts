import { agreementOf, type DocumentNoun, usualNoun } from './nouns.js';

/**
 * Returns the words that the program prints in a document that is called by a noun: always Arabic, whatever the language of its
 * messages.
 */
export function wordsOf(noun: DocumentNoun) {
  const agreement = agreementOf(noun);
  return {
    draft: 'مسودة',
    marks: {
      draft: 'مسودة',
      inReview: 'قيد المراجعة',
      approved: undefined,
      withdrawn: agreement.revoked,
    },
    draftNote: {
      draft: 'مسودة لم تُعتمد بعد',
      inReview: 'نسخة قيد المراجعة لم تُعتمد بعد',
      approved: undefined,
      withdrawn: agreement.revokedNote,
    },
    sources: {
      policy: `نص ${noun.the} بصيغة YAML`,
      association: 'بيانات الجمعية بصيغة YAML',
      logo: 'شعار الجمعية',
    },
    contents: 'المحتويات',
    skip: `انتقل إلى نص ${noun.the}`,
    gap: 'فراغ يُملأ',
    logo: (association: string) => `شعار ${association}`,
    untitled: `${noun.one} بلا عنوان`,
    registered: (registrar: string, license: string) => `مسجلة ب${registrar} برقم (${license})`,
    registeredIn: (registrar: string) => `مسجلة ب${registrar}`,
    licenceNumber: (license: string) => `رقم الترخيص (${license})`,
    page: {
      before: 'الصفحة ',
      between: ' من ',
      version: (figure: string) => `الإصدار ${figure}`,
      digest: 'البصمة الرقمية',
    },
    closing: 'الختام',
    card: {
      heading: `بطاقة تعريف ب${noun.the}`,
      title: `مسمى ${noun.the}`,
      owner: 'الإدارة المسؤولة',
      references: `المراجع في إعداد ${agreement.this}`,
      code: `رمز ${noun.the}`,
      version: 'رقم الإصدار',
      issued: 'تاريخ الإصدار',
      meeting: (body: string | undefined) => `رقم ${body ? `اجتماع ${body}` : 'الاجتماع'}`,
      minutes: (body: string | undefined) => `رقم ${body ? `محضر ${body}` : 'المحضر'}`,
      approved: 'تاريخ الاعتماد',
      review: 'المراجعة',
    },
    cover: { version: 'الإصدار', issued: 'التاريخ', code: 'الرمز', owner: 'الإدارة المسؤولة' },
    everyMonth: 'كل شهر',
    everyMonths: (months: string) => `كل ${months}`,
    everyYear: 'كل سنة',
    everyYears: (years: string) => `كل ${years}`,
    approval: {
      heading: (body: string | undefined) => (body ? `اعتماد ${body}` : 'الاعتماد'),
      signatures: {
        role: 'الصفة',
        name: 'الاسم',
        signature: 'التوقيع',
        date: 'التاريخ',
        stamp: (body: string) => `ختم ${body}`,
        caption: 'التوقيعات',
      },
      /** What was corrected after the approval. A value missing in the record is a gap. */
      correction: {
        text: (date: string, changes: string, reason: string) =>
          `جرى تصحيح سجل هذا الاعتماد بتاريخ ${date}: ${changes}. وسبب التصحيح: ${reason}`,
        minutes: (before: string, after: string) => `رقم المحضر (${after}) وكان (${before})`,
        meeting: (before: string, after: string) => `رقم الاجتماع (${after}) وكان (${before})`,
        term: (before: string, after: string) => `رقم الدورة (${after}) وكان (${before})`,
        date: (before: string, after: string) => `تاريخ الاعتماد ${after} وكان ${before}`,
        name: (role: string, before: string, after: string) => `اسم ${role} «${after}» وكان «${before}»`,
        role: (before: string, after: string) => `صفة الموقّع «${after}» وكانت «${before}»`,
        signatures: (before: string, after: string) => `الموقّعون: ${after}، وكانوا: ${before}`,
        signatory: (role: string, name: string) => `${role} (${name})`,
        comma: '، ',
        semicolon: '؛ ',
        digest: 'البصمة الرقمية قبل التصحيح:',
      },
      proof: {
        caption: 'البصمة الرقمية:',
        alternative: `رمز استجابة سريعة: رقم الترخيص ورمز ${noun.the} وإصدار${agreement.its} وبصمت${agreement.its} الرقمية`,
      },
    },
    history: {
      heading: 'سجل الإصدارات',
      version: 'الإصدار',
      date: 'التاريخ',
      summary: 'ما تغيّر',
      first: 'الإصدار الأول',
    },
    contacts: {
      heading: 'للتواصل',
      website: 'الموقع',
      email: 'البريد',
      phone: 'الهاتف',
      address: 'العنوان',
      social: 'حساب التواصل',
    },
    index: {
      title: 'السياسات',
      page: 'صفحة',
      pdf: 'PDF',
      version: (figure: string) => `الإصدار ${figure}`,
      revision: 'الإصدار الجديد',
    },
  } as const;
}

export type DocumentWords = ReturnType<typeof wordsOf>;

/** The same for a policy, and for what is no single document. */
export const documentWords = wordsOf(usualNoun);

/** The ordinals that minutes use; the feminine is for a term (دورة). */
export const ordinals = {
  masculine: [
    'الأول',
    'الثاني',
    'الثالث',
    'الرابع',
    'الخامس',
    'السادس',
    'السابع',
    'الثامن',
    'التاسع',
    'العاشر',
  ],
  feminine: [
    'الأولى',
    'الثانية',
    'الثالثة',
    'الرابعة',
    'الخامسة',
    'السادسة',
    'السابعة',
    'الثامنة',
    'التاسعة',
    'العاشرة',
  ],
} as const;

/**
 * The count of a unit as the object of «لا تتجاوز»: one, two, three to ten, eleven and more (accusative of distinction or the
 * construct).
 */
export const units = {
  hour: ['ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة'],
  day: ['يومًا واحدًا', 'يومين', 'أيام', 'يومًا'],
  workday: ['يوم عمل واحدًا', 'يومي عمل', 'أيام عمل', 'يوم عمل'],
  week: ['أسبوعًا واحدًا', 'أسبوعين', 'أسابيع', 'أسبوعًا'],
  month: ['شهرًا واحدًا', 'شهرين', 'أشهر', 'شهرًا'],
  year: ['سنة واحدة', 'سنتين', 'سنوات', 'سنة'],
} as const;

export const withinWords = {
  atMost: (duration: string) => `خلال مدة لا تتجاوز ${duration}`,
  from: (start: string) => `من ${start}`,
};
