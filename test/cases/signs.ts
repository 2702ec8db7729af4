import { policy } from './policies.js';

/** Signs that people type or paste into policies. */
export const signs = [
  ...'⃁²³¹½¼¾⅓⅔±≥≤≠≈≡×÷∞√∑←→↑↓↔⇐⇒☐☑☒✓✔✗✘■□▪▫●○◆◇►◄▲▼★☆‰№°℃™®©′″†‡•…–€£$❖➢➔☎✉⚠①₂⁴',
];

/** Accented letters of names, foreign words and transliteration. */
export const lettersWithMarks =
  'āīūēō ĀĪŪĒŌ ḥṣḍṭẓ ḤṢḌṬẒ ḏṯġḫẖ ḎṮĠḪǦ ʿayn ʾalif šžčǧğ ŠŽČŞŢ şţıİř ḳḷṃṇṛ çéèüößñåøæœ ãõâêîôû łńśźżąęė';

/** Returns a policy with each sign in a heading and in a sentence: alone, in brackets, beside numbers and at the end. */
export function policyOfSigns(): string {
  const sections = signs.map((sign) => {
    // Superscripts and fractions continue a number; before one they would mean nothing.
    const before = /\p{No}/u.test(sign) ? '' : ` و${sign}25`;
    const sentence = `العلامة ${sign} وحدها، ثم (${sign}) ثم «${sign}» ثم ${sign} 25 ثم 25 ${sign} ثم 25${sign} ثم ${sign} ٢٥ ثم ٢٥ ${sign} هنا${before} وفي الآخر ${sign}.`;
    return `  - kind: custom\n    heading: "عنوان ${sign} الفقرة"\n    text: "${sentence}"\n`;
  });
  return policy({ section: sections.join('') });
}
