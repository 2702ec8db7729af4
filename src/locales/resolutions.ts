import { agreementOf, type DocumentNoun } from './nouns.js';

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
