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
export function agreementOf({ one, the, gender }: DocumentNoun) {
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
