import { viewOf } from './sources.js';

/** Texts that try to break out of the place where they are printed. */
export const nastyTexts = [
  '"',
  '\\',
  "'",
  '</style>',
  '</style><script>document.title="x"</script>',
  '</STYLE ><b id="escaped">',
  '*/ } body { display: none } /*',
  '"; } @page { @top-center { content: "x',
  'أ\nب\r\nج\fد',
  '\u2028\u2029\u0085',
  '<!--',
  ']]>',
  '<script>document.title="x"</script>',
  '"><img src=x onerror="document.title=1">',
  "' onmouseover='alert(1)",
  '&quot;&#60;b&gt;',
  '{{{styles}}} {{#each words}}{{/each}} {{> head}} {{{{raw}}}}{{{{/raw}}}}',
  '{{{association.name}}}',
  '#{title} <%= title %>',
  'url(http://a.example/x) @import "http://a.example/y";',
  '\ud800 \u{1f600}',
] as const;

/** Returns a view with the text in every place where a file can put one. */
export function viewFullOf(text: string) {
  return viewOf(
    {
      title: text,
      code: text,
      owner: text,
      references: [{ text, url: text }],
      letter: { number: text, subject: text },
      present: { cover: true, toc: { heading: text }, card: true, closing: { text } },
      sections: [
        { kind: 'preamble', heading: text, text, intro: text, items: [text, { text, items: [text] }] },
        { kind: 'definitions', terms: [{ term: text, meaning: text }] },
      ],
      approval: { text, signatures: [{ role: text, name: text }] },
      history: [{ version: 1, summary: text }],
    },
    {
      name: text,
      shortName: text,
      brandName: text,
      nameLines: [text],
      license: text,
      tagline: text,
      contacts: {
        website: text,
        email: text,
        phones: [text],
        social: [{ platform: text, handle: text, url: text }],
        address: text,
      },
      letterhead: { fields: [{ key: 'number', label: text }, 'subject'] },
    },
  );
}
