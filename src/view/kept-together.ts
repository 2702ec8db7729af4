import { anyDigit as digit } from '../calendar/digits.js';

/** What is counted with figures: these words stay with the figure before them. */
const counted =
  'يوم|يومًا|يوما|يومين|أيام|ايام|ساعة|ساعات|ساعتين|دقيقة|دقائق|ثانية|ثوان|أسبوع|أسبوعًا|أسبوعا|أسابيع|شهر|شهرًا|شهرا|أشهر|شهور|شهرين|سنة|سنوات|سنتين|عام|عامًا|عاما|أعوام|ريال|ريالًا|ريالا|ريالات|هللة|دولار|دولارًا|دولارا|ألف|آلاف|مليون|ملايين|مليار|مرة|مرات|مرتين|عضو|عضوًا|عضوا|أعضاء|شخص|شخصًا|شخصا|أشخاص|مستفيد|مستفيدًا|مستفيدا|مستفيدين|متطوع|متطوعًا|متطوعا|متطوعين|موظف|موظفًا|موظفا|موظفين|نسخة|نسخ|صفحة|صفحات|مادة|مواد|بند|بندًا|بندا|بنود|نقطة|نقاط|درجة|درجات|متر|مترًا|مترا|أمتار|كيلو|كيلومتر|كيلومترًا|كلم|كم|سم|مم|كجم|كغم|جرام|غرام|طن|لتر|في المئة|في المائة|بالمئة|بالمائة|عمل|هجري|هجرية|ميلادي|ميلادية|هـ|م';
const noun = `(?:${counted})(?![\\p{L}\\p{M}])`;
/** White space where a line may not end: a figure stays with its noun, and a number with the word that it numbers. */
export function keptTogether(text: string): string {
  return text.replace(figureAndNoun, '\u00A0').replace(nounAndFigure, '\u00A0');
}
const figureAndNoun = new RegExp(`(?<=${digit}[)\\]»%٪]?) (?=${noun})`, 'gu');
const nounAndFigure =
  /(?<=(?:^|[^\p{L}\p{M}])[وفبكل]?(?:ال)?(?:رقم|مادة|بند|فقرة|قسم|فصل|باب|صفحة|جدول|ملحق|نموذج|شكل)) (?=[([«]?[0-9٠-٩۰-۹])/gu;

const nounAfter = new RegExp(`^[ \\u00A0]${noun}`, 'u');
const arabicAfter = /^[-–/._([«]?[\p{Script=Arabic}\u0640]/u;

/** So many letters hold the longest of these words, and what follows it. */
const longestNoun = 24;

/** Whether a figure belongs to the Arabic letters or the word right after it: «1447هـ», «5-أ», «24 ساعة». */
export function hasNounAfter(text: string, end: number): boolean {
  const after = text.slice(end, end + longestNoun);
  return arabicAfter.test(after) || nounAfter.test(after);
}
