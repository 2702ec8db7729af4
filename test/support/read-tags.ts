import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly role?: string;
  readonly children?: readonly Node[];
}

/** The roles of elements that separate words, since a screen reader pauses at them. */
const parting = /^(?:P|H\d?|LI|Lbl|LBody|TD|TH|TR|Div|Sect|Caption)$/u;

/**
 * Returns a PDF's text in the order of its tags, as screen readers read it, and how many sequences they name that don't
 * exist.
 */
export async function readTags(pdf: Uint8Array): Promise<{ text: string; lost: number }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let text = '';
  let lost = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: string[] = [];
    for (const item of items) {
      if (!('str' in item)) {
        const { type, id } = item as { type: string; id?: string };
        if (type === 'endMarkedContent') open.pop();
        else open.push(id ?? '');
        if (id) texts.set(id, texts.get(id) ?? '');
        continue;
      }
      const id = open.at(-1);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    }
    const visit = ({ type, id, role, children = [] }: Node) => {
      if (type === 'content') {
        const found = texts.get(id ?? '');
        if (found === undefined) lost += 1;
        text += found ?? '';
      }
      for (const child of children) visit(child);
      if (role && parting.test(role)) text += ' ';
    };
    visit(await page.getStructTree());
    text += '\n';
  }
  await document.destroy();
  return { text, lost };
}

/** Returns the headings in a PDF's tags in order, each with the page on which it begins. */
export async function headingTags(pdf: Uint8Array): Promise<{ role: string; page: number }[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const found: { role: string; page: number }[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const visit = ({ role = '', children = [] }: Node) => {
      if (/^H[1-6]$/u.test(role)) found.push({ role, page });
      for (const child of children) visit(child);
    };
    visit(await (await document.getPage(page)).getStructTree());
  }
  await document.destroy();
  return found;
}
