import { associationKinds, calendarStyles, digitStyles, registrarBodies } from '../association/values.js';
import { toLatinDigits } from '../calendar/digits.js';
import {
  associationText,
  flawsOfAssociation,
  type NewAssociation,
  usualAssociation,
} from '../pipeline/new-association.js';
import { knownThemes } from '../pipeline/own-theme-names.js';
import { refusalOf } from '../rules/lib/said.js';
import type { AllowedValue } from '../source/described.js';
import { type Prompter, promptFor } from './prompts.js';
import type { Session } from './session.js';

type Say = Pick<Session, 'say' | 'language'>;

/** What was typed, by question; undefined if it was left blank. */
export type Answers = Partial<Record<keyof NewAssociation, string | readonly string[] | undefined>>;

/** The questions, in the order in which they are asked. */
const questions = [
  'name',
  'shortName',
  'kind',
  'registrar',
  'license',
  'region',
  'website',
  'email',
  'phones',
  'color',
  'theme',
  'digits',
  'calendar',
] as const satisfies readonly (keyof NewAssociation)[];

/** The values to choose from, for questions with few values. */
const closed: Partial<Record<keyof NewAssociation, readonly AllowedValue[]>> = {
  kind: associationKinds,
  registrar: registrarBodies,
  digits: digitStyles,
  calendar: calendarStyles,
};

/** Asks for what the flags don't say; returns undefined if the person cancels. */
export async function askAssociation(
  given: Answers,
  file: string,
  prompter: Prompter,
  session: Say,
): Promise<Answers | undefined> {
  const answers: Answers = { ...given };
  for (const key of questions) {
    if (key in given) continue;
    const answer = await ask(key, answers, file, prompter, session);
    if (answer === undefined) return undefined;
    answers[key] = answerOf(key, answer);
  }
  return answers;
}

async function ask(
  key: (typeof questions)[number],
  answers: Answers,
  file: string,
  prompter: Prompter,
  session: Say,
): Promise<string | undefined> {
  const message = session.say(`cli.new.ask.${key}`);
  const usual: Answers = { ...usualAssociation, shortName: answers.name };
  const initial = usual[key] === undefined ? undefined : String(usual[key]);
  const choices = await choicesOf(key, session);
  if (choices) return prompter.choose({ message, initial, choices });
  return promptFor(
    prompter,
    message,
    (answer) => problemIn(key, answerOf(key, answer), file, session),
    initial,
  );
}

async function choicesOf(key: keyof NewAssociation, { language }: Say) {
  if (key === 'theme') return (await knownThemes()).map((value) => ({ value, label: value }));
  return closed[key]?.map(({ id, meaning }) =>
    language === 'ar' ? { value: id, label: meaning, hint: id } : { value: id, label: id },
  );
}

/** Returns the answers, with usual values for blanks. Answers of choices are among those offered, so the cast is safe. */
export function completed(answers: Answers): NewAssociation {
  const known = Object.entries(answers).filter(([, value]) => value !== undefined);
  return { ...usualAssociation, name: '', ...(Object.fromEntries(known) as Partial<NewAssociation>) };
}

/** Returns the value of an answer: undefined for a blank, phones separated by commas, an address with `https://` added. */
export function answerOf(key: keyof NewAssociation, answer: string): string | string[] | undefined {
  const text = answer.trim();
  if (key === 'phones') return text.split(/[,،]/u).flatMap((phone) => phone.trim() || []);
  if (text === '') return undefined;
  if (key === 'license') return toLatinDigits(text);
  if (key === 'website') return /^[a-z]+:/iu.test(text) ? text : `https://${text}`;
  return text;
}

/** Returns what is wrong with one answer, by the schema and the rules; undefined if nothing is. */
export async function problemIn(
  key: keyof NewAssociation,
  value: string | readonly string[] | undefined,
  file: string,
  { say, language }: Say,
): Promise<string | undefined> {
  if (value === undefined) return key === 'name' ? say('cli.new.blank') : undefined;
  if (key === 'license' && !/^\d{1,10}$/u.test(String(value))) return say('cli.new.license');
  if (key === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(String(value))) return say('cli.new.email');
  if (key === 'color' && !/^#[0-9a-f]{6}$/iu.test(String(value))) return say('cli.new.color');
  const [flaw] = await flawsOfAssociation(
    file,
    associationText(completed({ name: 'جمعية المثال', [key]: value })),
  );
  return flaw && refusalOf(flaw, language);
}
