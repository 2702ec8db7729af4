import { splits } from '../../policy/arabic.js';

/** Words that say what an association is or does, but not for whom: they may stand in any policy, and are no leftover. */
const general: ReadonlySet<string> = new Set(
  [
    'جمعيه مؤسسه صندوق مركز لجنه هيئه وقف مجلس دار بيت',
    'اهليه خيريه تعاونيه تنمويه اجتماعيه عامه وطنيه سعوديه متعدده متخصصه',
    'رعايه مساعده مساعدات خدمه خدمات تنميه بناء دعم تاهيل تطوير تمكين اداره تقديم توفير تعليم توعيه تدريب',
    'علي عن من في الي ذات ذوي غير',
  ].flatMap((line) => line.split(' ')),
);

const pronouns = /(?:هم|هن|ها|كم|نا|ه)$/u;

/** Returns what a word may be without the letters that are joined before it. Words are in the form that `loosely` returns. */
function bare(word: string): string[] {
  return [...new Set(splits(word).map(({ rest }) => rest.replace(/^ال(?=..)/u, '')))];
}

/** Tells whether a word could stand in the name of any association. */
export function isGeneral(word: string): boolean {
  return word.length < 3 || bare(word).some((one) => general.has(one));
}

/** Returns the stem by which a name's word is recognized in a text: without article, prefixes and pronoun. */
export function stemOf(word: string): string {
  const [first = word] = bare(word).sort((a, b) => a.length - b.length);
  return withoutEnding(first);
}

/** Tells whether a word of a text has the stem, ignoring letters that plurals change: «للسجين» has the stem of «السجناء». */
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
