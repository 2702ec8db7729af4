import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TemplateTooLong } from '../../src/html/meter.js';
import { compileOwnTheme, type GuardedPage } from '../../src/html/render.js';
import { longestBlank } from '../../src/html/template-faults.js';
import { languages } from '../../src/locales/say.js';
import { check } from '../../src/pipeline/check.js';
import { Loader } from '../../src/pipeline/load.js';
import { loadOwnTheme } from '../../src/pipeline/own-themes.js';
import { Typesetter } from '../../src/pipeline/typesetter.js';
import { hintOf, messageOf } from '../../src/rules/lib/said.js';
import { markView } from '../../src/view/mark.js';
import { placeOf } from '../../src/workspace/find.js';
import { largestTemplate, templatesFolder } from '../../src/workspace/own-templates.js';
import { readTheme, themeNames } from '../../src/workspace/themes.js';
import { sentenceOf } from '../cases/finding.js';
import { type Files, inFolder } from '../cases/folder.js';
import { associationText, draft, ownTheme } from '../cases/own-theme.js';
import { projectFolder } from '../support/project.js';
import { typeset } from '../support/typeset.js';
import { valueIn } from '../support/value-in.js';

const policies = {
  'policies/birr/association.yaml': associationText,
  'policies/birr/volunteers.yaml': draft,
};

/** Returns what `check` reports of the files beside the policies: `file:line message`. */
async function reported(files: Files): Promise<string[]> {
  return inFolder({ ...policies, ...files }, async (folder) => {
    const checked = valueIn(await check([path.join(folder, 'policies')]));
    return checked.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map((one) => {
        for (const language of languages)
          for (const words of [messageOf(one, language), hintOf(one, language)])
            expect(words).not.toMatch(/undefined|\[object/u);
        const { file, range } = one;
        return `${path.posix.relative(`${folder}/templates`, file)}:${range.start.line} ${sentenceOf(one)}`;
      });
  });
}

/** Returns what is wrong with the theme alone: `file:line message`. */
async function faultsIn(files: Files): Promise<string[]> {
  return inFolder(files, async (folder) => {
    const { diagnostics } = await loadOwnTheme(path.join(folder, 'templates'), 'birr');
    return diagnostics.map(
      (one) =>
        `${path.posix.relative(`${folder}/templates`, one.file)}:${one.range.start.line} ${sentenceOf(one)}`,
    );
  });
}

const birr = (changed: Parameters<typeof ownTheme>[1]) => ownTheme('birr', changed);
const inBody = (markup: string) => ({
  'document.hbs': (text: string) => text.replace('</main>', `</main>\n${markup}`),
});
const inStyles = (css: string) => ({ 'styles/60-own.css': `p { margin: 0 }\n${css}\n` });

describe('a theme of one’s own', () => {
  it('beside the policies is known, used, and has no faults where it does what the program’s do', async () => {
    expect(await reported(birr({}))).toEqual([]);
    await inFolder({ ...policies, ...birr({}) }, async (folder) => {
      const loader = await Loader.open();
      const loaded = loader.policy(placeOf(path.join(folder, 'policies/birr/volunteers.yaml')));
      expect(loader.themesFor(loaded.place.folder)).toEqual([...(await themeNames()), 'birr']);
      const made = await new Typesetter(undefined).typeset(loaded);
      const theme = expect.stringMatching(/^birr@[0-9a-f]{16}$/u);
      expect(valueIn(made)).toMatchObject({ isOwn: true, theme });
    });
  });

  it('may be what any of the program’s themes is', async () => {
    for (const id of await themeNames())
      await inFolder({}, async (folder) => {
        const templates = path.join(folder, 'templates');
        cpSync(path.join(projectFolder, 'templates', id), path.join(templates, 'mine'), { recursive: true });
        expect((await loadOwnTheme(templates, 'mine')).diagnostics).toEqual([]);
      });
  });

  it.each([
    ['lacks its manifest', { 'theme.yaml': undefined }, ['birr/theme.yaml:1 theme-invalid.file-missing']],
    ['lacks its page', { 'document.hbs': undefined }, ['birr/document.hbs:1 theme-invalid.file-missing']],
    [
      'lacks its margins',
      { 'partials/page-boxes.hbs': undefined },
      ['birr/partials/page-boxes.hbs:1 theme-invalid.file-missing'],
    ],
    [
      'has a manifest with a misspelt key',
      { 'theme.yaml': (text: string) => text.replace('title:', 'titel:') },
      ['birr/theme.yaml:1 key-unknown'],
    ],
    [
      'isn’t closed',
      inBody('{{#if title}}'),
      [expect.stringMatching(/^birr\/document\.hbs:\d+ theme-invalid\.syntax$/u)],
    ],
    [
      'names a field that isn’t there',
      inBody('<p>{{titel}}</p>'),
      ['birr/document.hbs:20 theme-invalid.field-unknown'],
    ],
    [
      'names a partial that isn’t there',
      inBody('{{> foot}}'),
      ['birr/document.hbs:20 theme-invalid.partial-unknown'],
    ],
    [
      'has a file that isn’t read',
      { 'partials/Foot.HBS': '' },
      ['birr/partials/Foot.HBS:1 theme-invalid.strange'],
    ],
    ['is as large as it may be', { 'styles/x.css': `/*${'x'.repeat(largestTemplate - 4)}*/` }, []],
    [
      'is larger',
      { 'styles/x.css': `/*${'x'.repeat(largestTemplate - 3)}*/` },
      ['birr/styles/x.css:1 theme-invalid.too-large'],
    ],
    ['has as many blanks as it may', { 'styles/x.css': ' '.repeat(longestBlank) }, []],
    [
      'has more',
      { 'styles/x.css': ' '.repeat(longestBlank + 1) },
      ['birr/styles/x.css:1 theme-invalid.blank-run'],
    ],
    [
      'leaves out the text',
      { 'document.hbs': (text: string) => text.replace('{{> body}}', '') },
      ['birr/document.hbs:1 theme-invalid.part-missing'],
    ],
    [
      'shows the draft mark at times',
      { 'document.hbs': (text: string) => text.replace('{{> mark}}', '{{#if card}}{{> mark}}{{/if}}') },
      ['birr/document.hbs:1 theme-invalid.part-missing'],
    ],
    [
      'has a head of its own',
      {
        'document.hbs': (text: string) =>
          text.replace('{{> head}}', '{{> head}}<meta http-equiv="refresh" content="0">'),
      },
      expect.arrayContaining(['birr/document.hbs:1 theme-invalid.frame']),
    ],
    [
      'replaces what carries the text',
      { 'partials/section.hbs': '' },
      ['birr/partials/section.hbs:1 theme-invalid.partial-kept'],
    ],
    [
      'replaces the head',
      { 'partials/head.hbs': '' },
      ['birr/partials/head.hbs:1 theme-invalid.partial-kept'],
    ],
  ])('is reported where it %s', async (_, changed, faults) => {
    expect(await reported(birr(changed))).toEqual(faults);
  });

  const refused = [
    ['raw data', '{{{title}}}', 'raw'],
    ['raw data by another sign', '{{&title}}', 'raw'],
    ['a prototype', '{{constructor}}', 'field-unknown'],
    ['a prototype by its parent', '{{title.constructor}}', 'field-unknown'],
    ['a prototype in brackets', '{{title.[__proto__]}}', 'field-unknown'],
    ['a helper of Handlebars', '{{lookup title "length"}}', 'construct'],
    ['the log', '{{log title}}', 'construct'],
    ['a helper that isn’t there', '{{helperMissing}}', 'field-unknown'],
    ['a call within a call', '{{cssString (lookup this "constructor")}}', 'construct'],
    ['the values of the program', '{{@partial-block}}', 'construct'],
    ['a partial by a value', '{{> (lookup this "x")}}', 'construct'],
    ['a partial with text', '{{#> name}}x{{/name}}', 'construct'],
    ['a partial with values of its own', '{{> name nameLines="معتمدة"}}', 'construct'],
    ['a partial made on the spot', '{{#*inline "name"}}x{{/inline}}', 'construct'],
    ['a decorator', '{{* foo}}', 'construct'],
    ['a raw block', '{{{{if title}}}}<script>{{{{/if}}}}', 'construct'],
    ['an escaped bracket', '\\{{title}}', 'construct'],
    ['a text as a value', '{{"معتمدة"}}', 'construct'],
    ['a name for a value', '{{#each sections as |x|}}{{x}}{{/each}}', 'construct'],
    ['a script', '<script>x()</script>', 'markup'],
    ['a handler', '<p onclick="x()"></p>', 'markup'],
    ['a frame', '<iframe src="https://example.org"></iframe>', 'markup'],
    ['a drawing', '<svg><script></script></svg>', 'markup'],
    ['a style sheet', '<style>p{}</style>', 'markup'],
    ['a link to one', '<link rel="stylesheet" href="x.css">', 'markup'],
    ['another base', '<base href="https://example.org">', 'markup'],
    ['a refresh', '<meta http-equiv="refresh" content="0">', 'markup'],
    ['a form', '<form action="https://example.org"><input></form>', 'markup'],
    ['a style of an element', '<p style="background:url(https://example.org)"></p>', 'markup'],
    ['a picture from elsewhere', '<img src="https://example.org/x.png" alt="">', 'markup'],
    ['a picture of its own', '<img src="data:image/png;base64,AAAA" alt="">', 'markup'],
    ['an address that runs', '<a href="javascript:x()"></a>', 'markup'],
    ['half of an address', '<a href="java{{title}}"></a>', 'markup'],
    ['an element by a value', '<{{title}}>', 'markup'],
    ['an attribute without quotes', '<p class=x></p>', 'markup'],
    ['a comment', '<!-- x -->', 'markup'],
    ['an attribute in two branches', '<p class="{{#if title}}x"{{else}}y"{{/if}}></p>', 'markup'],
    ['words', '<p>اعتمدها المجلس</p>', 'words'],
    ['words as entities', '<p>&#x645;</p>', 'words'],
    ['a number', '<p>{{title}} 2</p>', 'words'],
    ['words for those who listen', '<p aria-label="معتمدة"></p>', 'words'],
  ] as const;

  it('may not have in its templates what could run, reach the network, or say what the policy doesn’t', async () => {
    // Each stands in a partial of its own, so that one check reports all.
    const partials = Object.fromEntries(refused.map(([, markup], i) => [`partials/x${i}.hbs`, markup]));
    const faults = await faultsIn(birr(partials));
    const isReported = (i: number, fault: string) =>
      faults.includes(`birr/partials/x${i}.hbs:1 theme-invalid.${fault}`);
    expect(refused.filter(([, , fault], i) => !isReported(i, fault))).toEqual([]);
  });

  const refusedStyles = [
    ['a picture', 'p { background: url(https://example.org/x.png) }', 'style-address'],
    ['a picture of its own', 'p { background: url("data:image/png;base64,A") }', 'style-address'],
    ['a picture among others', 'p { background: image-set("x.png" 1x) }', 'style-address'],
    ['another sheet', '@import "x.css";', 'style-address'],
    ['a font', '@font-face { font-family: x; src: local(x) }', 'style-address'],
    ['a disguised name', 'p { background: u\\72l(x) }', 'style'],
    ['the end of its element', '</style><script>', 'style'],
    ['a false approval', '.ribbon::after { content: "معتمدة" }', 'style-words'],
    ['one behind a comment', 'p::after { /* font: */ content: "معتمدة" }', 'style-words'],
    ['one in a value', ':root { --font: "معتمدة" }', 'style-words'],
    ['one in a class', 'p::after { content: attr(class) }', 'style'],
    ['a false number', 'ol { counter-reset: list-item 5 }', 'style'],
    ['other letters before items', 'ol { list-style: lower-alpha }', 'style'],
    ['a number of its own', 'p::after { content: counter(x) }', 'style-words'],
    ['letters in another order', 'p { unicode-bidi: bidi-override }', 'style'],
    ['signs for numbers', '@counter-style x { symbols: "a" }', 'style'],
    ['what wins over the draft mark', '@starting-style { .watermark { opacity: 0 } }', 'style'],
  ] as const;

  it('may not have in its styles what asks for anything, or prints words and numbers', async () => {
    const sheets = Object.fromEntries(refusedStyles.map(([, css], i) => [`styles/x${i}.css`, css]));
    const boxes = refusedStyles.map(([, css]) => css).join('\n');
    const faults = await faultsIn(birr({ ...sheets, 'partials/page-boxes.hbs': `${boxes}\n` }));
    const unreported = refusedStyles.filter(
      ([, , fault], i) =>
        !faults.includes(`birr/styles/x${i}.css:1 theme-invalid.${fault}`) ||
        !faults.includes(`birr/partials/page-boxes.hbs:${i + 1} theme-invalid.${fault}`),
    );
    expect(unreported).toEqual([]);
  });

  it('may not print a text in the margins of pages but by `cssString`', async () => {
    const boxes = { 'partials/page-boxes.hbs': '@page { @top-left { content: {{title}}; } }' };
    expect(await faultsIn(birr(boxes))).toEqual(['birr/partials/page-boxes.hbs:1 theme-invalid.style-words']);
  });

  it('may have in its styles what looks so and is none', async () => {
    const css = [
      '/* "معتمدة" url(x) */',
      "p { font-family: 'Noto Naskh Arabic', serif; content: none }",
      '[lang="ar"] > p::after { content: "—" }',
      '@media print { @page :first { margin: calc(1mm + 2mm) } }',
    ].join('\n');
    expect(await reported(birr(inStyles(css)))).toEqual([]);
  });

  it('isn’t used under the name of one of the program’s, and that is reported', async () => {
    expect(await reported(ownTheme('booklet'))).toEqual([
      '../policies/birr/association.yaml:3 theme-unknown',
      'booklet/theme.yaml:1 theme-invalid.taken',
    ]);
  });

  it('isn’t read through a link', async () => {
    const link = { linkTo: path.join(projectFolder, 'templates/booklet/document.hbs') };
    const linked = { ...birr({ 'document.hbs': undefined }), 'templates/birr/document.hbs': link };
    expect(await reported(linked)).toEqual(['birr/document.hbs:1 file-unreadable.link']);
    const folder = { linkTo: path.join(projectFolder, 'templates/booklet') };
    expect(await reported({ 'templates/birr': folder })).toContain('birr:1 file-unreadable.link');
  });
});

describe('templates that nobody looked through', async () => {
  const approved = (await typeset(path.join(projectFolder, 'test/golden/booklet/policy.yaml'))).view;
  const view = { ...approved, mark: markView('مسودة', 'مسودة لم تُعتمد') };
  const files = await readTheme('booklet');
  const made = (change: (document: string) => string, partials: Record<string, string> = {}): GuardedPage =>
    compileOwnTheme({
      ...files,
      document: change(files.document),
      partials: new Map([...files.partials, ...Object.entries(partials)]),
    })(view);
  const after = (markup: string) => made((text) => text.replace('</main>', `</main>${markup}`));

  it('make a page where they do what the program’s do', () => {
    expect(made((text) => text).ok).toBe(true);
  });

  it.each([
    ['a script', '<script></script>'],
    ['a tag that quotes hide', '<p class="{{#unless title}}"{{/unless}} id=" onclick=alert(1) "></p>'],
    [
      'an attribute that quotes hide',
      '<p class="{{#if title}}"{{/if}} onclick="{{#unless title}}"{{/unless}}x()"></p>',
    ],
    ['an address that runs', '<a href="{{title}}:x"></a>'],
    ['a comment', '<!-- -->'],
    ['a second body', '<body class="x">'],
    ['a second root', '<html dir="ltr">'],
    ['a picture from elsewhere', '<img src="{{title}}" alt="">'],
  ])('make none with %s', (_, markup) => {
    expect(after(markup)).toMatchObject({
      ok: false,
      fault: { fault: expect.stringMatching(/^(?:markup|frame)$/u) },
    });
  });

  it.each([
    ['leaves out the text', (text: string) => text.replace('{{> body}}', '')],
    ['leaves out a part of it', (text: string) => text.replace('{{> body}}', '{{> card}}{{> approval}}')],
    ['hides it from who listens', (text: string) => text.replace('<main', '<main aria-hidden="true"')],
    [
      'has it elsewhere',
      (text: string) => text.replace('<main', '<main></main><p').replace('</main>{', '</p>{'),
    ],
  ])('make none that %s', (_, change) => {
    expect(made(change)).toMatchObject({ ok: false, fault: { fault: 'words-left-out' } });
  });

  it.each([
    [
      'title, code and version',
      (boxes: string) => boxes.replace('{{> page-name margins.name}}', '{{> page-number}}'),
    ],
    ['draft note', (boxes: string) => boxes.replaceAll('{{cssString mark.note}}', '""')],
    ['title, taken away again', (boxes: string) => `${boxes}\n@page { @top-right { content: none; } }`],
    ['title but on the first page', (boxes: string) => boxes.replace('@page {', '@page :first {')],
  ])('make none whose pages lack the %s', (_, change) => {
    const boxes = change(files.partials.get('page-boxes') ?? '');
    expect(made((text) => text, { 'page-boxes': boxes })).toMatchObject({
      ok: false,
      fault: { fault: 'margins' },
    });
  });

  it('make a page whose margins say the same elsewhere', () => {
    const boxes = (files.partials.get('page-boxes') ?? '').replaceAll('@top-right', '@top-center');
    expect(made((text) => text, { 'page-boxes': boxes }).ok).toBe(true);
  });

  it('make none whose margins end the style sheet', () => {
    expect(made((text) => text, { 'page-boxes': '</style><script></script><style>' })).toMatchObject({
      ok: false,
      fault: { fault: 'frame' },
    });
  });

  it.each([
    ['itself', { again: '{{> again}}' }],
    [
      'two of the next, forty times',
      Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [
          i === 0 ? 'again' : `p${i}`,
          i === 39 ? 'x' : `{{> p${i + 1}}}{{> p${i + 1}}}`,
        ]),
      ),
    ],
    [
      'itself for each section',
      { again: '{{#each @root.sections}}{{#each @root.sections}}{{> again}}{{/each}}{{/each}}' },
    ],
  ])('end where a partial calls %s', (_, partials) => {
    const before = performance.now();
    expect(() => made((text) => text.replace('</main>', '</main>{{> again}}'), partials)).toThrow(
      TemplateTooLong,
    );
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it('end where a value is written too often', () => {
    const many = '{{description}}'.replace('{{', '{{@root.').repeat(2000);
    const loop = ['each', 'each', 'each', 'each'].reduce(
      (inside, each) => `{{#${each} @root.bookmarks}}${inside}{{/${each}}}`,
      many,
    );
    expect(() => made((text) => text.replace('</main>', `</main>${loop}`))).toThrow(TemplateTooLong);
  });
});

describe('the folder for templates of one’s own', () => {
  it('lies in the folder of policies, or else beside it, but never beside the top of a repository', async () => {
    await inFolder({ 'a/x': '', 'b/templates/x': '', 'c/.git/HEAD': '' }, async (folder) => {
      const of = (name: string) => path.posix.relative(folder, templatesFolder(path.join(folder, name)));
      expect([of('a'), of('b'), of('c')]).toEqual(['templates', 'b/templates', 'c/templates']);
      expect(templatesFolder('policies')).toBe('templates');
    });
  });

  it('isn’t the program’s own, in its repository', async () => {
    const loader = await Loader.open();
    expect(loader.themesFor(path.join(projectFolder, 'policies/rahma'))).toEqual(await themeNames());
  });
});
