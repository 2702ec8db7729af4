import { describe, expect, it } from 'vitest';
import { alikeClauses, changesOf, changesOfItems, changesOfSections, shorts } from './cases.js';

const clauses = alikeClauses(60);
const at = (changes: Record<number, string>) => clauses.map((one, i) => changes[i] ?? one);

describe('clauses, which have no names', () => {
  it('one word in a list of sixty alike is one change', () => {
    const after = at({ 37: (clauses[37] ?? '').replace('دراسة', 'مراجعة') });
    expect(shorts(changesOfItems(clauses, after))).toEqual([
      'changed item 1.38: يتولى المشرف [-دراسة-]{+مراجعة+} التقرير والرد على صاحبه خلال المدة المقررة في هذه السياسة.',
    ]);
  });

  it('one word in each of sixty alike is sixty changes, each in its place', () => {
    const changes = changesOfItems(
      clauses,
      clauses.map((one) => one.replace('المقررة', 'المحددة')),
    );
    expect(changes).toHaveLength(60);
    expect(changes.every(({ kind }) => kind === 'changed')).toBe(true);
  });

  it('one put in at the top is one addition, and no other is renumbered', () => {
    expect(shorts(changesOfItems(clauses, ['بند جديد في أول القائمة.', ...clauses]))).toEqual([
      'added item 1.1: {+بند جديد في أول القائمة.+}',
    ]);
  });

  it('one alike put in at the top is one addition too', () => {
    const added = 'يتولى المدير دراسة العرض والرد على صاحبه خلال المدة المقررة في هذه السياسة.';
    expect(shorts(changesOfItems(clauses, [added, ...clauses]))).toEqual([`added item 1.1: {+${added}+}`]);
  });

  it('one taken out is one removal, reported where it stood', () => {
    const [change, ...more] = changesOfItems(clauses, clauses.toSpliced(20, 1));
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'removed', after: null });
    expect(change?.before?.place.items).toEqual([{ style: 'decimal', marker: '٢١', position: 21 }]);
  });

  it('two that changed places are one change, near or far, and no word is marked', () => {
    const swapped = clauses.toSpliced(10, 2, clauses[11] ?? '', clauses[10] ?? '');
    expect(shorts(changesOfItems(clauses, swapped))).toEqual([
      `swapped item 1.12→1.11: ${clauses[11]} ⇄ ${clauses[10]}`,
    ]);
    const far = clauses.with(5, clauses[50] ?? '').with(50, clauses[5] ?? '');
    expect(shorts(changesOfItems(clauses, far))).toEqual([
      `swapped item 1.51→1.6: ${clauses[50]} ⇄ ${clauses[5]}`,
    ]);
  });

  it('what was moved and moved back is none; one moved past several, and a few past a few, are one move', () => {
    const [first = '', ...others] = clauses;
    const moved = [...others, first];
    expect(changesOfItems(clauses, moved).map(({ kind }) => kind)).toEqual(['moved']);
    expect(changesOfItems(moved, clauses).map(({ kind }) => kind)).toEqual(['moved']);
    expect(changesOfItems(clauses, [...moved.slice(-1), ...moved.slice(0, -1)])).toEqual([]);
    const blocks = [...clauses.slice(2, 4), ...clauses.slice(0, 2), ...clauses.slice(4)];
    const [block, ...more] = changesOfItems(clauses, blocks);
    expect(more).toEqual([]);
    const positions = (side: 'before' | 'after') =>
      block?.[side]?.lines.map(({ place }) => place.items[0]?.position);
    expect(block?.kind).toBe('moved');
    expect([positions('before'), positions('after')]).toEqual([
      [3, 4],
      [1, 2],
    ]);
    // Two texts that don't stay together, or weren't together, are two moves.
    const apart = [
      clauses[2] ?? '',
      ...clauses.slice(0, 2),
      ...clauses.slice(4, 9),
      clauses[3] ?? '',
      ...clauses.slice(9),
    ];
    expect(changesOfItems(clauses, apart).map(({ kind }) => kind)).toEqual(['moved', 'moved']);
    expect(changesOfItems(apart, clauses).map(({ kind }) => kind)).toEqual(['moved', 'moved']);
  });

  it('a second clause with the words of another is one addition, and one of two alike is one removal', () => {
    const twice = clauses.toSpliced(40, 0, clauses[3] ?? '');
    expect(shorts(changesOfItems(clauses, twice))).toEqual([`added item 1.41: {+${clauses[3]}+}`]);
    expect(shorts(changesOfItems(twice, clauses))).toEqual([`removed item 1.41: [-${clauses[3]}-]`]);
  });

  it('one that moved and changed is reported as that', () => {
    const changed = (clauses[3] ?? '').replace('دراسة', 'مراجعة');
    const changes = changesOfItems(clauses, [...clauses.toSpliced(3, 1), changed]);
    expect(changes.map(({ kind }) => kind)).toEqual(['movedAndChanged']);
    expect(changes[0]?.before?.place.items[0]?.position).toBe(4);
    expect(changes[0]?.after?.place.items[0]?.position).toBe(60);
  });

  it('one that moved to another section is a move between the two', () => {
    const moved = 'الرد على استفسارات المستفيدين خلال يومي عمل.';
    const changes = changesOfSections(
      [
        { kind: 'channels', items: ['الهاتف.', moved, 'البريد.'] },
        { kind: 'handling', items: ['الاستقبال.'] },
      ],
      [
        { kind: 'channels', items: ['الهاتف.', 'البريد.'] },
        { kind: 'handling', items: ['الاستقبال.', moved] },
      ],
    );
    expect(shorts(changes)).toEqual([`moved item 1.2→2.2: ${moved}`]);
  });

  it('a short one with another short one in its place was changed', () => {
    expect(
      shorts(changesOfItems(['الهاتف.', 'الخطابات.', 'البريد.'], ['الهاتف.', 'الرسائل.', 'البريد.'])),
    ).toEqual(['changed item 1.2: [-الخطابات.-]{+الرسائل.+}']);
  });

  it('a long one with quite another in its place was removed, and the other added', () => {
    const [one, other] = ['تقديم الخدمات المتكاملة بأحدث الأساليب.', 'يحق لكل موظف أن يعترض كتابة.'];
    expect(
      changesOfItems(['أ.', one, 'ب.'], ['أ.', other, 'ب.'])
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['added', 'removed']);
  });

  it('clauses in clauses are named by their way; one with clauses below it is added as a whole', () => {
    const before = ['أول البنود.', { text: 'بند تحته بنود', items: ['فرع أول.', 'فرع ثان.'] }];
    const after = [
      'أول البنود.',
      { text: 'بند تحته بنود', items: ['فرع أول.', 'فرع ثان معدل.', 'فرع ثالث جديد تمامًا.'] },
    ];
    expect(shorts(changesOfItems(before, after))).toEqual([
      'changed item 1.2.2: فرع ثان{+ معدل+}.',
      'added item 1.2.3: {+فرع ثالث جديد تمامًا.+}',
    ]);
    expect(shorts(changesOfItems(['أول البنود.'], before))).toEqual([
      'added item 1.2: {+بند تحته بنود\nفرع أول.\nفرع ثان.+}',
    ]);
  });

  it('one that was put below another moved, and what it had below it moved with it', () => {
    const inner = { text: 'تصحيح المفاهيم السائدة لدى المستفيدين', items: ['فرع له.'] };
    expect(
      shorts(
        changesOfItems(
          ['زيادة الثقة بين الجميع.', inner],
          [{ text: 'زيادة الثقة بين الجميع.', items: [inner] }],
        ),
      ),
    ).toEqual(['moved item 1.2→1.1.1: تصحيح المفاهيم السائدة لدى المستفيدين']);
  });

  it('when a clause is removed, one below it that was kept elsewhere is a move', () => {
    const kept = 'نشر ثقافة جودة الخدمة بين جميع الأقسام.';
    const changes = changesOfItems(
      [{ text: 'زيادة ثقة المستفيدين بالجمعية', items: ['تصحيح المفاهيم.', kept] }, 'التحسين المستمر.'],
      ['التحسين المستمر.', kept],
    );
    expect(shorts(changes)).toEqual([
      'removed item 1.1: [-زيادة ثقة المستفيدين بالجمعية\nتصحيح المفاهيم.-]',
      `moved item 1.1.2→1.2: ${kept}`,
    ]);
  });

  it('a time limit counts as it is worded', () => {
    const clause = (atMost: number) => ({
      text: 'الرد على الطلب.',
      within: { atMost, unit: 'workday' as const },
    });
    expect(shorts(changesOfItems([clause(15)], [clause(10)]))).toEqual([
      'changed item 1.1: الرد على الطلب خلال مدة لا تتجاوز [-١٥ يوم-]{+١٠ أيام+} عمل.',
    ]);
  });

  it('another way of numbering is a change of the list', () => {
    expect(
      shorts(
        changesOfSections(
          [{ kind: 'channels', items: ['الهاتف.', 'البريد.'] }],
          [{ kind: 'channels', list: 'bullet', items: ['الهاتف.', 'البريد.'] }],
        ),
      ),
    ).toEqual(['changed list 1: [-أرقام-]{+نقاط+}']);
  });

  it('blanks that were filled in are changes, and blanks that stay are none', () => {
    expect(
      shorts(changesOfItems([null, 'الهاتف.', null], [null, 'الهاتف.', 'البريد الرسمي للجمعية.'])),
    ).toEqual(['changed item 1.3: [-…-]{+البريد الرسمي للجمعية.+}']);
  });

  it('white space, Unicode normal form and line ends are none', () => {
    expect(changesOfItems(['حفاظًا على  الأمانة.'], ['حفاظًا\nعلى الأمانة.'])).toEqual([]);
    expect(changesOfItems(['الأمانة آداب'.normalize('NFD')], ['الأمانة آداب'.normalize('NFC')])).toEqual([]);
    expect(
      changesOf(
        { sections: [{ kind: 'preamble', text: 'سطر\nثان\n\n\n\nفقرة.\n' }] },
        { sections: [{ kind: 'preamble', text: 'سطر ثان\n\nفقرة.' }] },
      ),
    ).toEqual([]);
  });
});
