/*
 * Makes web pages of the manual: docs/<language>/*.md → dist/docs/<language>/*.html, readable without a network.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const words = {
  ar: { dir: 'rtl', title: 'دليل سياسة', contents: 'الصفحات', other: ['en', 'English'] },
  en: { dir: 'ltr', title: 'Siyasa: the manual', contents: 'Pages', other: ['ar', 'بالعربية'] },
};

/** Writes the pages of both languages; `repository` is the address for links that lead out of the manual. */
export async function writePages(root, target, repository) {
  const { Marked } = await import('marked');
  mkdirSync(target, { recursive: true });
  copyFileSync(path.join(root, 'docs', 'style.css'), path.join(target, 'style.css'));
  for (const language of Object.keys(words)) {
    const folder = path.join(root, 'docs', language);
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
    const contents = readFileSync(path.join(folder, 'README.md'), 'utf8');
    const [other] = words[language].other;
    const others = new Set(readdirSync(path.join(root, 'docs', other)));
    mkdirSync(path.join(target, language), { recursive: true });
    for (const name of names) {
      const marked = new Marked({ renderer: rendererFor(`docs/${language}`, repository) });
      const body = marked.parse(readFileSync(path.join(folder, name), 'utf8'));
      const switched = `../${other}/${htmlName(others.has(name) ? name : 'README.md')}`;
      writeFileSync(
        path.join(target, language, htmlName(name)),
        document({ language, name, body, contents, switched }),
      );
    }
  }
}

/** The longest code, in characters, that stays on one line in a table. */
const longestUnbroken = 56;

const htmlName = (name) => (name === 'README.md' ? 'index.html' : name.replace(/\.md$/u, '.html'));

/** Returns the id of a heading, as GitHub makes it. */
function slug(text) {
  return text
    .replaceAll(/<[^>]+>/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

function rendererFor(folder, repository) {
  return {
    heading({ tokens, depth, text }) {
      const content = this.parser.parseInline(tokens);
      return `<h${depth} id="${slug(text)}">${content}</h${depth}>\n`;
    },
    code({ text, lang = '' }) {
      const [language, verdict] = lang.split(' ');
      const isSession = language === 'console' || language === 'shell-session';
      const shown = isSession ? session(escaped(text)) : escaped(text);
      const kind = isSession ? 'session' : ['right', 'wrong'].find((one) => one === verdict);
      return `<pre dir="ltr" tabindex="0"${kind ? ` class="${kind}"` : ''}><code>${shown}</code></pre>\n`;
    },
    codespan({ text }) {
      const direction = /^[\p{Script=Arabic}\s]+$/u.test(text) ? 'rtl' : 'ltr';
      return `<code dir="${direction}"${text.length > longestUnbroken ? ' class="long"' : ''}>${unbroken(text)}</code>`;
    },
    link({ href, tokens }) {
      return `<a href="${escaped(linkTarget(href, folder, repository))}">${this.parser.parseInline(tokens)}</a>`;
    },
    table(token) {
      const cells = (row, tag) =>
        row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('');
      const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
      return `<div class="wide" tabindex="0"><table>\n<thead><tr>${cells(token.header, 'th')}</tr></thead>\n<tbody>${rows}</tbody>\n</table></div>\n`;
    },
  };
}

/** Returns code as HTML in which no line ends after the hyphen of an option, a short name or a date. */
function unbroken(text) {
  return escaped(text)
    .split(' ')
    .map((word) => (word.includes('-') && word.length <= 20 ? `<span class="word">${word}</span>` : word))
    .join(' ');
}

/** Returns a terminal session as HTML: prompts aren't copied, and an Arabic sentence runs from the right. */
function session(text) {
  return text
    .replaceAll(/^(?:\$|&gt;) /gmu, '<span class="prompt">$&</span>')
    .replaceAll(/^(\s*)(\p{Script=Arabic}.*)$/gmu, '$1<bdi dir="rtl">$2</bdi>');
}

/** Returns the target of a link: the web page for a link between pages, the repository for one that leaves the manual. */
function linkTarget(href, folder, repository) {
  if (/^(?:[a-z]+:|#)/u.test(href)) return href;
  const [file, anchor] = href.split('#');
  const whole = path.posix.join(folder, file);
  const fragment = anchor === undefined ? '' : `#${anchor}`;
  if (!/^docs\/(?:ar|en)\//u.test(whole)) return `${repository}/blob/main/${whole}${fragment}`;
  return path.posix.join(path.posix.dirname(file), htmlName(path.posix.basename(file))) + fragment;
}

function document({ language, name, body, contents, switched }) {
  const { dir, title, contents: label, other } = words[language];
  const heading =
    /<h1[^>]*>(?<text>.*?)<\/h1>/u.exec(body)?.groups?.text.replaceAll(/<[^>]+>/gu, '') ?? title;
  const links = contents
    .split('\n')
    .map((line) => /^- \[(?<text>[^\]]+)\]\((?<target>[^)]+)\)/u.exec(line)?.groups)
    .filter(Boolean)
    .map(({ text, target }) => {
      const current = target === name ? ' aria-current="page"' : '';
      return `<li><a href="${htmlName(target)}"${current}>${escaped(text)}</a></li>`;
    });
  return `<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name === 'README.md' ? title : `${heading} · ${title}`}</title>
<link rel="stylesheet" href="../style.css">
</head>
<body>
<header>
<a href="index.html">${title}</a>
<a class="to-pages" href="#pages">${label}</a>
<a href="${switched}" lang="${other[0]}">${other[1]}</a>
</header>
<main>
${body}</main>
<nav id="pages" aria-label="${label}">
<ul>
${links.join('\n')}
</ul>
</nav>
</body>
</html>
`;
}

function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
