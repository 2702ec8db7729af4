import { isolated } from '../locales/ar/words.js';
import { whyFixed } from '../locales/fixed-reasons.js';
import { type Language, speaker } from '../locales/say.js';
import { factsOf, type RuleId, ruleIds } from '../rules/index.js';
import { fixedReason, isFixed, severityOnceApproved, usualSeverity } from '../rules/lib/levels.js';
import { jsonText } from './json-text.js';

/** Returns the facts about a rule, as data. */
function explained(rule: RuleId, language: Language) {
  const { fixes, texts, example } = factsOf(rule);
  const { kind, bad, good } = example;
  return {
    rule,
    severity: { draft: usualSeverity(rule), approved: severityOnceApproved(rule) },
    fixes: fixes === 'no' ? ('by-hand' as const) : fixes,
    fixed: fixedFrom(rule, language),
    why: texts[language].why,
    example: { kind, bad, good },
  };
}

/** Returns from when on a rule's severity can't be lowered, and why; null if it always can. */
function fixedFrom(rule: RuleId, language: Language): Fixed | null {
  if (!isFixed(rule, true)) return null;
  return {
    from: isFixed(rule, false) ? 'always' : 'approval',
    why: whyFixed(fixedReason(rule), language),
  };
}

interface Fixed {
  readonly from: 'always' | 'approval';
  readonly why: string;
}

/** Returns a rule, or all of them, as one JSON object. */
export function explainJson(rule: RuleId | undefined, language: Language): string {
  const value = rule ? explained(rule, language) : { rules: ruleIds.map((id) => explained(id, language)) };
  return jsonText(value);
}

/** Returns a rule for people: its severity, who fixes it, why it matters, a bad and a good example. */
export function explainText(rule: RuleId, language: Language): string {
  const say = speaker(language);
  const { severity, fixes, fixed, why, example } = explained(rule, language);
  const name = language === 'ar' ? isolated(rule) : rule;
  const draft = say(`label.${severity.draft}`);
  const graver = severity.approved !== severity.draft;
  return [
    name,
    '',
    `${say('explain.severity')}: ${draft}${graver ? say('explain.approved', { severity: say(`label.${severity.approved}`) }) : ''}`,
    `${say('explain.fixes')}: ${say(`explain.fixes.${fixes}`)}`,
    '',
    why,
    '',
    `${say('explain.bad')}:`,
    ...shown(example.bad, say('explain.nothing')),
    '',
    `${say('explain.good')}:`,
    ...shown(example.good, say('explain.nothing')),
    '',
    ...(fixed ? [say(`explain.fixed.${fixed.from}`, { why: fixed.why })] : []),
    ...(fixed?.from === 'always' ? [] : [say('explain.off', { rule })]),
    '',
  ].join('\n');
}

/** Returns the rules by severity, each with why it matters. */
export function explainList(language: Language): string {
  const say = speaker(language);
  const groups = (['error', 'warning', 'info'] as const).map((severity) =>
    [
      say(`label.${severity}`),
      ...ruleIds
        .filter((id) => usualSeverity(id) === severity)
        .map((id) => `  ${language === 'ar' ? isolated(id) : id}  ${factsOf(id).texts[language].why}`),
      '',
    ].join('\n'),
  );
  return [...groups, say('explain.more'), ''].join('\n');
}

/** Returns a rule, or all of them, as Markdown in both languages, each under its name as heading. */
export function explainMarkdown(only: RuleId | undefined): string {
  const sections = (only ? [only] : ruleIds).map((rule) => {
    const { texts } = factsOf(rule);
    const { severity, fixes, fixed, example } = explained(rule, 'en');
    const say = speaker('en');
    const graver = severity.approved === severity.draft ? '' : `, ${severity.approved} once approved`;
    return [
      `## ${rule}`,
      '',
      `${severity.draft}${graver} · ${say(`explain.fixes.${fixes}`)}`,
      '',
      texts.en.why,
      '',
      ...(fixed ? [say(`explain.fixed.${fixed.from}`, { why: fixed.why }), ''] : []),
      `<div dir="rtl">${escaped(texts.ar.why)}</div>`,
      '',
      ...fenced('Bad', example.bad),
      ...fenced('Good', example.good),
    ].join('\n');
  });
  const head = [
    '# Rules',
    '',
    'What `siyasa check` finds, and why it matters. Written by `npm run rules`; a rule alone: `siyasa explain <rule>`.',
    '',
  ];
  return [...(only ? [] : head), ...sections].join('\n');
}

function fenced(title: string, text: string): string[] {
  return [`${title}:`, '', '```yaml', ...(text === '' ? ['# …'] : text.split('\n')), '```', ''];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function shown(text: string, nothing: string): string[] {
  if (text === '') return [`  ${nothing}`];
  return text.split('\n').map((line) => `  ${line}`);
}
