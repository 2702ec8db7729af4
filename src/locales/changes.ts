/** The words in the texts of a table of changes: always Arabic, like those texts. */
export const changeWords = {
  versions: (before: string, after: string) => `من ${before} إلى ${after}`,
  methods: { session: 'في اجتماع', circulation: 'بالتمرير', package: 'ضمن حزمة سياسات' },
  effectiveOnApproval: 'من تاريخ الاعتماد',
  supersedes: { none: 'لا شيء', all: 'جميع السياسات السابقة في الموضوع' },
  lists: { bullet: 'نقاط', decimal: 'أرقام', letters: 'حروف', none: 'بلا علامة' },
  kindWithoutHeading: 'قسم آخر',
  bullet: '•',
} as const;
