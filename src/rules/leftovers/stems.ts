import { splits } from '../../policy/arabic.js';

/** Words that say what an association is or does without saying whom for: in any policy, they are no one's leftover. */
const general: ReadonlySet<string> = new Set(
  [
    'جمعيه مؤسسه صندوق مركز لجنه هيئه وقف مجلس دار بيت',
    'اهليه خيريه تعاونيه تنمويه اجتماعيه عامه وطنيه سعوديه متعدده متخصصه',
    'رعايه مساعده مساعدات خدمه خدمات تنميه بناء دعم تاهيل تطوير تمكين اداره تقديم توفير تعليم توعيه تدريب',
    'علي عن من في الي ذات ذوي غير',
  ].flatMap((line) => line.split(' ')),
);

const pronouns = /(?:هم|هن|ها|كم|نا|ه)$/u;

/** Returns a word without what is joined before it, all ways to read it; words as `loosely` gives them. */
function bare(word: string): string[] {
  return [...new Set(splits(word).map(({ rest }) => rest.replace(/^ال(?=..)/u, '')))];
}

/** Returns whether a word could stand in the name of any association. */
export function isGeneral(word: string): boolean {
  return word.length < 3 || bare(word).some((one) => general.has(one));
}

/**
 * Returns what a word of a name is known by in a text: its stem, without article, pronoun and the letters that plurals change.
 */
export function stemOf(word: string): string {
  const [first = word] = bare(word).sort((a, b) => a.length - b.length);
  return withoutEnding(first);
}

/** Returns whether a word of a text is of the same stem: «للسجين» as «السجناء» has it. */
export function hasStem(word: string, stem: string): boolean {
  return bare(word).some((one) => {
    const other = withoutEnding(one);
    if (other === stem) return true;
    const [a, b] = [consonants(other), consonants(stem)];
    return a.length >= 3 && a === b;
  });
}

function withoutEnding(word: string): string {
  const rest = word.replace(pronouns, '');
  return rest.length >= 3 ? rest : word;
}

function consonants(word: string): string {
  return word.replace(/[اويىءئؤ]/gu, '');
}
