import { registrars } from '../../association/names.js';
import { anyDigit as digits, toLatinDigits } from '../../calendar/digits.js';
import { nameWords } from '../lib/names.js';
import { asked, type Finder, type Leftover, leftover, type Origin, type Reading } from './leftover.js';
import { runsOf } from './runs.js';

const number = new RegExp(
  `(?<![\\w.,/٫٬-]|${digits})${digits}{1,15}(?![\\w/-]|${digits}|[.,٫٬]${digits})`,
  'gu',
);
/** The words right before a number that identifies something. */
const named = /(?:^|[^\p{L}])ب?رقم\s*:?\s*[(«]?\s*$/u;
const licensed = /(?:ترخيص|رخصة|مرخص|مسجل)[^.،؛]{0,70}$/u;
const registered = /(?:ترخيص|رخصة|مرخص|سجل|تسجيل)[^.،؛]{0,70}$/u;
const atLicense = /(?:ترخيص|رخصة)\s*:?\s*[(«]?\s*$/u;
/**
 * Counts of digits: a number with at most `anyNumber` may mean anything; one with at least `surelyOwn` that equals the licence is
 * the licence.
 */
const [anyNumber, surelyOwn] = [2, 6];

/** Finds the number of the first association's licence, and the body that issued it. */
export function licenseFinder({ association }: Origin): Finder {
  const own = toLatinDigits(association.license ?? '').trim();
  const registrar = association.registrar ? nameWords(registrars[association.registrar]) : [];
  return (reading) => [
    ...numbersOf(reading).flatMap(({ value, place }): Leftover[] => {
      const before = reading.text.slice(0, place.start);
      const isCalled = atLicense.test(before) || (licensed.test(before) && named.test(before));
      const isOwn = own !== '' && Number(value) === Number(own);
      const isMeant = isOwn && (own.length > anyNumber || named.test(before) || registered.test(before));
      if (!isMeant && !(isCalled && value.length > 1)) return [];
      const isCertain =
        isCalled || (isOwn && (own.length >= surelyOwn || (named.test(before) && registered.test(before))));
      return [leftover(reading, place, 'license', isCertain ? asked('association.license') : undefined)];
    }),
    ...(registrar.length > 0 ? runsOf(reading, registrar, registrar.length) : []).flatMap((run) =>
      licensed.test(reading.text.slice(0, run.start))
        ? [leftover(reading, run, 'registrar', run.prefix + asked('association.registrar'))]
        : [],
    ),
  ];
}

const ordinal =
  'الأول|الأولى|الثاني|الثانية|الثالث|الثالثة|الرابع|الرابعة|الخامس|الخامسة|السادس|السادسة|السابع|السابعة|الثامن|الثامنة|التاسع|التاسعة|العاشر|العاشرة';
const meeting = '[وف]?[بكل]?(?:ال|ل)?(?:محضر|اجتماع|جلسة|اجتماعه|اجتماعها|محضره)';
const term = '[وف]?[بكل]?(?:ال|ل)?(?:دورة|دورته|دورتها)';
const after = `(?<=(?:^|[^\\p{L}])(?:${meeting}|${term})[^.،؛\\d٠-٩]{0,40})`;
const counted = new RegExp(
  `(?<=(?:^|[^\\p{L}])(?:${meeting}|${term})\\s+\\(?)(?:${ordinal})(?!\\p{L})`,
  'gu',
);
const isMeeting = new RegExp(`${after}$`, 'u');
const atMeeting = new RegExp(`(?:${meeting}|${term})\\s*[(«]?\\s*$`, 'u');

/** Finds the numbers of the first association's minutes, meeting and board term, and the policy's code. */
export function approvalFinder({ policy }: Origin): Finder {
  const { minutes, meeting: held } = policy.approval ?? {};
  const known: readonly (readonly [string, string])[] = [
    [toLatinDigits(minutes ?? ''), 'approval.minutes'],
    [toLatinDigits(String(held?.number ?? '')), 'approval.meeting.number'],
    [String(held?.term ?? ''), 'approval.meeting.term'],
  ];
  return (reading) => [
    ...numbersOf(reading).flatMap(({ value, place }): Leftover[] => {
      const before = reading.text.slice(0, place.start);
      if (!isMeeting.test(before)) return [];
      const isTerm = /دور(?:ة|ته|تها)[^\p{L}]*$/u.test(before);
      const wanted = isTerm ? ['approval.meeting.term'] : ['approval.minutes', 'approval.meeting.number'];
      const id = known.find(([one, key]) => one === value && wanted.includes(key))?.[1];
      // «اجتماع الفريق كل 3 أشهر» counts months.
      const isNamed = named.test(before) || atMeeting.test(before);
      return id || isNamed
        ? [leftover(reading, place, 'approval', id && isNamed ? asked(id) : undefined)]
        : [];
    }),
    ...[...reading.typed.matchAll(counted)].map(({ 0: words, index: start }) =>
      leftover(reading, { start, end: start + words.length }, 'approval'),
    ),
    ...codes(reading, policy.code ?? ''),
  ];
}

function codes(reading: Reading, code: string): Leftover[] {
  if (code.length < 2) return [];
  const found: Leftover[] = [];
  const latin = toLatinDigits(reading.typed).toLowerCase();
  const wanted = toLatinDigits(code).toLowerCase();
  for (let start = latin.indexOf(wanted); start >= 0; start = latin.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (/[\p{L}\p{N}]/u.test((latin[start - 1] ?? '') + (latin[end] ?? ''))) continue;
    const isCertain = /\p{L}/u.test(code) && code.length > 3;
    found.push(leftover(reading, { start, end }, 'code', isCertain ? asked('policy.code') : undefined));
  }
  return found;
}

function numbersOf({ typed }: Reading): { value: string; place: { start: number; end: number } }[] {
  return [...typed.matchAll(number)].map(({ 0: words, index: start }) => ({
    value: toLatinDigits(words),
    place: { start, end: start + words.length },
  }));
}
