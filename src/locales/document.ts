/** The words that the program prints in a document: always Arabic, whatever the language of its messages. */
export const documentWords = {
  draft: 'مسودة',
  marks: {
    draft: 'مسودة',
    inReview: 'قيد المراجعة',
    approved: undefined,
    withdrawn: 'ملغاة',
  },
  draftNote: {
    draft: 'مسودة لم تُعتمد بعد',
    inReview: 'نسخة قيد المراجعة لم تُعتمد بعد',
    approved: undefined,
    withdrawn: 'سياسة ملغاة لا يُعمل بها',
  },
  sources: {
    policy: 'نص السياسة بصيغة YAML',
    association: 'بيانات الجمعية بصيغة YAML',
    logo: 'شعار الجمعية',
  },
  contents: 'المحتويات',
  skip: 'انتقل إلى نص السياسة',
  gap: 'فراغ يُملأ',
  logo: (association: string) => `شعار ${association}`,
  untitled: 'سياسة بلا عنوان',
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
    heading: 'بطاقة تعريف بالسياسة',
    title: 'مسمى السياسة',
    owner: 'الإدارة المسؤولة',
    references: 'المراجع في إعداد هذه السياسة',
    code: 'رمز السياسة',
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
      alternative: 'رمز استجابة سريعة: رقم الترخيص ورمز السياسة وإصدارها وبصمتها الرقمية',
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
  /** `approved` with «ها» for the policy. */
  readonly approvedIt: string;
  readonly revoked: string;
  /** «اجتماعه» or «اجتماعها». */
  readonly its: string;
}

const council = { approved: 'اعتمد', approvedIt: 'اعتمدها', revoked: 'ألغى', its: 'ه' };

export const approvingBodies = {
  board: { name: 'مجلس الإدارة', of: (association) => `مجلس إدارة ${association}`, ...council },
  trustees: { name: 'مجلس الأمناء', of: (association) => `مجلس أمناء ${association}`, ...council },
  generalAssembly: {
    name: 'الجمعية العمومية',
    of: (association) =>
      `الجمعية العمومية ${association.startsWith('ال') ? `لل${association.slice(2)}` : `ل${association}`}`,
    approved: 'اعتمدت',
    approvedIt: 'اعتمدتها',
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

/** Returns what a cover says of an approval: the body where it is known, the decision and the date. */
export const approvals = {
  session: (body: ApprovingBody | undefined, { meeting, term, minutes }: Session, date: string) => {
    const inMeeting = body
      ? `${body.approvedIt} ${body.name} في اجتماع${body.its}`
      : `اعتُمدت في ${meeting ? 'الاجتماع' : 'اجتماع'}`;
    const inTerm = term ? ` من ${body ? `دورت${body.its}` : 'الدورة'} ${term}` : '';
    const byMinutes = minutes ? `، بموجب المحضر رقم (${minutes})` : '';
    // «في اجتماع عُقد بتاريخ …» where the meeting isn't known.
    const held = body || meeting ? 'المنعقد' : 'عُقد';
    return `${inMeeting}${numbered(meeting)}${inTerm} ${held} بتاريخ ${date}${byMinutes}`;
  },
  circulation: (body: ApprovingBody | undefined, minutes: string | undefined, date: string) =>
    `${body ? `${body.approvedIt} ${body.name} بقرار${body.its} بالتمرير` : 'اعتُمدت بقرار بالتمرير'}${numbered(minutes)} وتاريخ ${date}`,
  package: (body: ApprovingBody | undefined, minutes: string | undefined, date: string) =>
    `${body ? `${body.approvedIt} ${body.name}` : 'اعتُمدت'} ضمن حزمة السياسات المرفقة ${body ? `بمحضر${body.its}` : 'بالمحضر'}${numbered(minutes)} وتاريخ ${date}`,
  unknown: (body: ApprovingBody | undefined, _: string | undefined, date: string) =>
    `${body ? `${body.approvedIt} ${body.name}` : 'اعتُمدت'} بتاريخ ${date}`,
} as const;

const ours = '{{association.shortName}}';

/** The wordings of resolutions, with placeholders; `{subject}` is what the policy is about, in the plural. */
export const resolutions = {
  circulation: ({ name }: ApprovingBody) =>
    `تم اعتماد هذه السياسة بقرار ${name} بالتمرير رقم ({{approval.minutes}}) وتاريخ {{approval.date}}`,
  sessionInTerm: ({ approved, of, its }: ApprovingBody, association: string, meeting: string, term: string) =>
    `${approved} ${of(association)} في الاجتماع (${meeting}) في دورت${its} (${term}) هذه السياسة في {{approval.date}}`,
  session: ({ approved, of, its }: ApprovingBody) =>
    `${approved} ${of(ours)} هذه السياسة في اجتماع${its} رقم ({{approval.meeting.number}}) المنعقد بتاريخ {{approval.date}}`,
  sessionInMinutes: ({ approved, of, its }: ApprovingBody) =>
    `${approved} ${of(ours)} هذه السياسة في اجتماع${its} المنعقد بتاريخ {{approval.date}} بموجب المحضر رقم ({{approval.minutes}})`,
  package: ({ approved, of, its }: ApprovingBody) =>
    `${approved} ${of(ours)} هذه السياسة ضمن حزمة السياسات المرفقة بمحضر${its} رقم ({{approval.minutes}}) وتاريخ {{approval.date}}`,
  withdrawn: (body: ApprovingBody | undefined, minutes: string, date: string, reason: string) =>
    `${body ? `${body.revoked} ${body.name} هذه السياسة بموجب محضر${body.its}` : 'أُلغيت هذه السياسة بموجب المحضر'} رقم (${minutes}) وتاريخ ${date}. وسبب الإلغاء: ${reason}`,
  unknownMethod: ({ approved, of }: ApprovingBody) =>
    `${approved} ${of(ours)} هذه السياسة بتاريخ {{approval.date}}`,
  effectiveOnApproval: '، وتعد هذه السياسة سارية المفعول من تاريخ اعتمادها',
  effectiveFrom: (date: string) => `، ويُعمل بهذه السياسة اعتبارًا من ${date}`,
  supersedesAllInTerm: (subject: string) => ` وتحل هذه السياسة محل جميع ${subject} الموضوعة سابقًا`,
  supersedesAll: (subject: string) => `، وتحل محل جميع ${subject} المعمول بها سابقًا`,
  supersedesCodes: (codes: string) => `، وتحل محل ما سبق من السياسات ذوات الرموز: ${codes}`,
  plurals: [
    [/^سياسة (?=.)/u, 'سياسات '],
    [/^لائحة (?=.)/u, 'لوائح '],
    [/^آلية (?=.)/u, 'آليات '],
  ] as const,
  subjectUnknown: 'السياسات في هذا الموضوع',
} as const;
