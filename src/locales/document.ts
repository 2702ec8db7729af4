/** What a document is called, and its plural; the words around it agree with its gender. */
export interface DocumentNoun {
  /** Without the article. */
  readonly one: string;
  readonly the: string;
  /** Without the article. */
  readonly many: string;
  /** A plural of things is feminine too. */
  readonly gender: 'feminine' | 'masculine';
}

/** What associations call their policies; the first is the usual one. */
export const documentNouns = [
  { one: 'سياسة', the: 'السياسة', many: 'سياسات', gender: 'feminine' },
  { one: 'لائحة', the: 'اللائحة', many: 'لوائح', gender: 'feminine' },
  { one: 'آلية', the: 'الآلية', many: 'آليات', gender: 'feminine' },
  { one: 'إجراءات', the: 'الإجراءات', many: 'إجراءات', gender: 'feminine' },
  { one: 'قواعد', the: 'القواعد', many: 'قواعد', gender: 'feminine' },
  { one: 'مصفوفة', the: 'المصفوفة', many: 'مصفوفات', gender: 'feminine' },
  { one: 'خطة', the: 'الخطة', many: 'خطط', gender: 'feminine' },
  { one: 'دليل', the: 'الدليل', many: 'أدلة', gender: 'masculine' },
  { one: 'نظام', the: 'النظام', many: 'أنظمة', gender: 'masculine' },
  { one: 'ميثاق', the: 'الميثاق', many: 'مواثيق', gender: 'masculine' },
  { one: 'إطار', the: 'الإطار', many: 'أطر', gender: 'masculine' },
] as const satisfies readonly DocumentNoun[];

export const usualNoun: DocumentNoun = documentNouns[0];

/** The words that agree with a noun. */
function agreementOf({ one, the, gender }: DocumentNoun) {
  return gender === 'feminine'
    ? ({
        this: `هذه ${the}`,
        its: 'ها',
        wasApproved: 'اعتُمدت',
        wasRevoked: 'أُلغيت',
        revoked: 'ملغاة',
        replaces: 'تحل',
        isInForce: `تعد هذه ${the} سارية`,
        revokedNote: `${one} ملغاة لا يُعمل بها`,
      } as const)
    : ({
        this: `هذا ${the}`,
        its: 'ه',
        wasApproved: 'اعتُمد',
        wasRevoked: 'أُلغي',
        revoked: 'ملغى',
        replaces: 'يحل',
        isInForce: `يعد هذا ${the} ساري`,
        revokedNote: `${one} ملغى لا يُعمل به`,
      } as const);
}

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

/** What a resolution calls an association of each kind. */
export const bodies = {
  association: 'الجمعية',
  cooperative: 'الجمعية',
  foundation: 'المؤسسة',
  fund: 'الصندوق',
} as const;

/** A body that approves policies, as texts name it. */
export interface ApprovingBody {
  readonly name: string;
  /** The body of the association with this name. */
  readonly of: (association: string) => string;
  readonly approved: string;
  readonly revoked: string;
  /** «اجتماعه» or «اجتماعها». */
  readonly its: string;
}

const council = { approved: 'اعتمد', revoked: 'ألغى', its: 'ه' };

export const approvingBodies = {
  board: { name: 'مجلس الإدارة', of: (association) => `مجلس إدارة ${association}`, ...council },
  trustees: { name: 'مجلس الأمناء', of: (association) => `مجلس أمناء ${association}`, ...council },
  generalAssembly: {
    name: 'الجمعية العمومية',
    of: (association) =>
      `الجمعية العمومية ${association.startsWith('ال') ? `لل${association.slice(2)}` : `ل${association}`}`,
    approved: 'اعتمدت',
    revoked: 'ألغت',
    its: 'ها',
  },
} as const satisfies Record<string, ApprovingBody>;

/**
 * The words by which a resolution of the association's own wording names the body that approved: the board or another one.
 * Other mentions of a body are no approval by it.
 */
export const namesApprovingBody = {
  generalAssembly:
    /(?:اعتمدت|أقرت|وافقت|قررت|[وف]?(?:من|بقرار|قرار|باعتماد|اعتماد|موافقة|بموافقة|قبل)) الجمعية العمومية/u,
  council:
    /(?<!\p{L})[وف]?[بكل]?(?:المجلس|للمجلس|مجلس (?:ال)?(?:إدارة|الإدارة|ادارة|الادارة|أمناء|الأمناء|نظارة|النظارة))(?!\p{L})/u,
} as const;

interface Session {
  readonly meeting: string | undefined;
  /** «الثانية». */
  readonly term: string | undefined;
  readonly minutes: string | undefined;
}

const numbered = (number: string | undefined) => (number ? ` رقم (${number})` : '');

/** Returns what a cover says of the approval of a document: the body where it is known, the decision and the date. */
export function approvalsOf(noun: DocumentNoun) {
  const { its, wasApproved } = agreementOf(noun);
  const approvedBy = (body: ApprovingBody) => `${body.approved}${its} ${body.name}`;
  return {
    session: (body: ApprovingBody | undefined, { meeting, term, minutes }: Session, date: string) => {
      const inMeeting = body
        ? `${approvedBy(body)} في اجتماع${body.its}`
        : `${wasApproved} في ${meeting ? 'الاجتماع' : 'اجتماع'}`;
      const inTerm = term ? ` من ${body ? `دورت${body.its}` : 'الدورة'} ${term}` : '';
      const byMinutes = minutes ? `، بموجب المحضر رقم (${minutes})` : '';
      // «في اجتماع عُقد بتاريخ …» where the meeting isn't known.
      const held = body || meeting ? 'المنعقد' : 'عُقد';
      return `${inMeeting}${numbered(meeting)}${inTerm} ${held} بتاريخ ${date}${byMinutes}`;
    },
    circulation: (body: ApprovingBody | undefined, minutes: string | undefined, date: string) =>
      `${body ? `${approvedBy(body)} بقرار${body.its} بالتمرير` : `${wasApproved} بقرار بالتمرير`}${numbered(minutes)} وتاريخ ${date}`,
    package: (body: ApprovingBody | undefined, minutes: string | undefined, date: string) =>
      `${body ? approvedBy(body) : wasApproved} ضمن حزمة السياسات المرفقة ${body ? `بمحضر${body.its}` : 'بالمحضر'}${numbered(minutes)} وتاريخ ${date}`,
    unknown: (body: ApprovingBody | undefined, _: string | undefined, date: string) =>
      `${body ? approvedBy(body) : wasApproved} بتاريخ ${date}`,
  } as const;
}

const ours = '{{association.shortName}}';

/**
 * Returns the wordings of resolutions on a document, with placeholders; `{subject}` is what it is about, in the plural.
 */
export function resolutionsOf(noun: DocumentNoun) {
  const { this: document, its, wasRevoked, replaces, isInForce } = agreementOf(noun);
  return {
    /** «هذه السياسة». */
    document,
    circulation: ({ name }: ApprovingBody) =>
      `تم اعتماد ${document} بقرار ${name} بالتمرير رقم ({{approval.minutes}}) وتاريخ {{approval.date}}`,
    sessionInTerm: (
      { approved, of, its: bodys }: ApprovingBody,
      association: string,
      meeting: string,
      term: string,
    ) =>
      `${approved} ${of(association)} في الاجتماع (${meeting}) في دورت${bodys} (${term}) ${document} في {{approval.date}}`,
    session: ({ approved, of, its: bodys }: ApprovingBody) =>
      `${approved} ${of(ours)} ${document} في اجتماع${bodys} رقم ({{approval.meeting.number}}) المنعقد بتاريخ {{approval.date}}`,
    sessionInMinutes: ({ approved, of, its: bodys }: ApprovingBody) =>
      `${approved} ${of(ours)} ${document} في اجتماع${bodys} المنعقد بتاريخ {{approval.date}} بموجب المحضر رقم ({{approval.minutes}})`,
    package: ({ approved, of, its: bodys }: ApprovingBody) =>
      `${approved} ${of(ours)} ${document} ضمن حزمة السياسات المرفقة بمحضر${bodys} رقم ({{approval.minutes}}) وتاريخ {{approval.date}}`,
    withdrawn: (body: ApprovingBody | undefined, minutes: string, date: string, reason: string) =>
      `${body ? `${body.revoked} ${body.name} ${document} بموجب محضر${body.its}` : `${wasRevoked} ${document} بموجب المحضر`} رقم (${minutes}) وتاريخ ${date}. وسبب الإلغاء: ${reason}`,
    unknownMethod: ({ approved, of }: ApprovingBody) =>
      `${approved} ${of(ours)} ${document} بتاريخ {{approval.date}}`,
    effectiveOnApproval: `، و${isInForce} المفعول من تاريخ اعتماد${its}`,
    effectiveFrom: (date: string) => `، ويُعمل ب${document} اعتبارًا من ${date}`,
    supersedesAllInTerm: (subject: string) => ` و${replaces} ${document} محل جميع ${subject} الموضوعة سابقًا`,
    supersedesAll: (subject: string) => `، و${replaces} محل جميع ${subject} المعمول بها سابقًا`,
    supersedesCodes: (codes: string) => `، و${replaces} محل ما سبق من ال${noun.many} ذوات الرموز: ${codes}`,
    subjectUnknown: `ال${noun.many} في هذا الموضوع`,
  } as const;
}
