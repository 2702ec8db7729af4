/**
 * The page (from 1) on which each named destination of a Chromium PDF stands, by element id. Skia writes the page
 * tree and the destinations as plain objects, each `n 0 obj … endobj`; streams and all else are passed over.
 */
export function destinations(pdf: Uint8Array): Map<string, number> {
  const objects = plainObjects(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1'));
  const catalog = [...objects.values()].findLast((body) => /\/Type\s*\/Catalog\b/u.test(body)) ?? '';
  const root = reference(catalog, 'Pages') ?? '';
  const pages = pagesBelow(root, objects);
  // A page that was not understood would put all after it one off: then better no number than a wrong one.
  if (pages.length !== Number(/\/Count (\d+)/u.exec(objects.get(root) ?? '')?.[1])) return new Map();
  const named = objects.get(reference(catalog, 'Dests') ?? '') ?? '';
  const found = new Map<string, number>();
  for (const [, name = '', target = ''] of named.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R\b/gu)) {
    const page = pages.indexOf(target) + 1;
    if (page > 0) found.set(decodedName(name), page);
  }
  return found;
}

type Objects = ReadonlyMap<string, string>;

function plainObjects(text: string): Objects {
  // Never past a stream or an object's end: what follows a stream is an object like any other.
  const object = /(?:^|\n)(\d+) 0 obj\r?\n(<<(?:(?!endobj|stream)[\s\S])*>>)\r?\nendobj/gu;
  return new Map([...text.matchAll(object)].map(([, number = '', body = '']) => [number, body]));
}

/** The numbers of the page objects, in the order of the pages. */
function pagesBelow(node: string, objects: Objects): string[] {
  const body = objects.get(node) ?? '';
  if (/\/Type\s*\/Page\b/u.test(body)) return [node];
  const kids = /\/Kids\s*\[([^\]]*)\]/u.exec(body)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, kid = '']) => pagesBelow(kid, objects));
}

function reference(dictionary: string, key: string): string | undefined {
  return new RegExp(String.raw`/${key}\s+(\d+) 0 R\b`, 'u').exec(dictionary)?.[1];
}

/** Names write what is not a plain character as `#` and two hexadecimal digits. */
function decodedName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
