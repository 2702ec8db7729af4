import { isolated } from '../locales/ar/words.js';
import { type RuleId, ruleIds } from '../locales/rule-ids.js';
import { whyOf } from '../locales/rules.js';
import { type Language, speaker } from '../locales/say.js';
import { examples } from '../rules/examples.js';
import { isFixed, severityOnceApproved, usualSeverity } from '../rules/levels.js';
import { mendingOf } from '../rules/mending.js';
import { jsonText } from './json-text.js';

/** What is known of a rule, for programs. */
export function explained(rule: RuleId, language: Language) {
  const { kind, bad, good } = examples[rule];
  return {
    rule,
    severity: { draft: usualSeverity(rule), approved: severityOnceApproved(rule) },
    mending: mendingOf(rule),
    canBeOff: !isFixed(rule),
    why: whyOf(rule, language),
    example: { kind, bad, good },
  };
}

/** One JSON object: a rule, or all of them. */
export function explainJson(rule: RuleId | undefined, language: Language): string {
  const value = rule ? explained(rule, language) : { rules: ruleIds.map((id) => explained(id, language)) };
  return jsonText(value);
}

/** A rule for people: how grave it is, who mends it, why it matters, a bad and a good example. */
export function explainText(rule: RuleId, language: Language): string {
  const say = speaker(language);
  const { severity, mending, canBeOff, why, example } = explained(rule, language);
  const name = language === 'ar' ? isolated(rule) : rule;
  const draft = say(`label.${severity.draft}`);
  const graver = severity.approved !== severity.draft;
  return [
    name,
    '',
    `${say('explain.severity')}: ${draft}${graver ? say('explain.approved', { severity: say(`label.${severity.approved}`) }) : ''}`,
    `${say('explain.mending')}: ${say(`explain.mending.${mending}`)}`,
    '',
    why,
    '',
    `${say('explain.bad')}:`,
    ...shown(example.bad, say('explain.nothing')),
    '',
    `${say('explain.good')}:`,
    ...shown(example.good, say('explain.nothing')),
    '',
    say(canBeOff ? 'explain.off' : 'explain.fixed', { rule }),
    '',
  ].join('\n');
}

/** The rules by how grave they are, each with why it matters. */
export function explainList(language: Language): string {
  const say = speaker(language);
  const groups = (['error', 'warning', 'info'] as const).map((severity) =>
    [
      say(`label.${severity}`),
      ...ruleIds
        .filter((id) => usualSeverity(id) === severity)
        .map((id) => `  ${language === 'ar' ? isolated(id) : id}  ${whyOf(id, language)}`),
      '',
    ].join('\n'),
  );
  return [...groups, say('explain.more'), ''].join('\n');
}

/** A page of rules in both languages, each under a heading of its name: one, or all of them. */
export function explainMarkdown(only: RuleId | undefined): string {
  const sections = (only ? [only] : ruleIds).map((rule) => {
    const { severity, mending, example } = explained(rule, 'en');
    const say = speaker('en');
    const graver = severity.approved === severity.draft ? '' : `, ${severity.approved} once approved`;
    return [
      `## ${rule}`,
      '',
      `${severity.draft}${graver} · ${say(`explain.mending.${mending}`)}`,
      '',
      whyOf(rule, 'en'),
      '',
      `<div dir="rtl">${escaped(whyOf(rule, 'ar'))}</div>`,
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
