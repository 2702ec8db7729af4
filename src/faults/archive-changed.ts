import { harmless } from '../locales/quoted.js';
import { ar } from '../locales/words.js';
import { defineFault } from './fault.js';

/** An archived version that was changed, renamed or removed. */
export const archiveChanged = defineFault({
  id: 'archive-changed',
  severity: 'error',
  fixed: { reason: 'proof', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'الأرشيف شاهد على ما كان ساريًا، وشاهد يتغير لا يُحتج به.',
      message: (v: { commit: string }) =>
        `تغيّر هذا الإصدار بعد أن نُقل إلى الأرشيف. وهو كما كان في ${ar.commitNamed(v.commit)}.`,
      hint: (v: { command: string }) => `ما في الأرشيف لا يتغير. لإعادته كما كان: ${ar.isolated(v.command)}`,
      variants: {
        removed: {
          message: (v: { file: string; commit: string }) =>
            `ينقص من الأرشيف إصدار سابق: ${ar.isolated(v.file)}. وهو في ${ar.commitNamed(v.commit)}.`,
          hint: (v: { command: string }) =>
            `كل إصدار سابق يبقى في الأرشيف. لإعادته إليه: ${ar.isolated(v.command)}`,
        },
        renamed: {
          message: (v: { file: string; commit: string }) =>
            `تغيّر اسم ملف هذا الإصدار في الأرشيف. واسمه في ${ar.commitNamed(v.commit)}: ${ar.isolated(v.file)}`,
          hint: (v: { command: string }) =>
            `الإصدار السابق يُعرف باسم ملفه. لإعادة اسمه: ${ar.isolated(v.command)}`,
        },
      },
    },
    en: {
      why: 'The archive is the witness of what was in force; one that changes proves nothing.',
      message: (v) =>
        `This version was changed after it had gone to the archive; commit ${v.commit} has it as it was.`,
      hint: (v) => `The archive never changes. To put it back: ${harmless(v.command)}`,
      variants: {
        removed: {
          message: (v) =>
            `An earlier version is missing from the archive: ${harmless(v.file)}; commit ${v.commit} has it.`,
          hint: (v) => `Every earlier version stays in the archive. To put it there: ${harmless(v.command)}`,
        },
        renamed: {
          message: (v) =>
            `This archived version was renamed: in commit ${v.commit} it is ${harmless(v.file)}`,
          hint: (v) =>
            `An archived version is found by the name of its file. To put the name back: ${harmless(v.command)}`,
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'archive/beneficiary-relations@1.yaml → text: …',
    good: 'siyasa revise rahma/beneficiary-relations --summary …',
  },
});
