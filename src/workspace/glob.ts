import { type Finds, find, passedOver, slashed } from './find.js';

/** Whether a name is a pattern such as one with an asterisk in it, which stands for the files that it matches. */
export async function isPattern(name: string): Promise<boolean> {
  const { isDynamicPattern } = await import('tinyglobby');
  return isDynamicPattern(slashed(name));
}

/** The policies and profiles in the files and folders that a pattern matches, sorted by path. What is neither is left out, and what lies behind a link isn't looked for. */
export async function findMatches(pattern: string): Promise<Finds> {
  const { glob } = await import('tinyglobby');
  const wanted = slashed(pattern);
  const named = new Set(wanted.split('/'));
  const ignore = [...passedOver].filter((folder) => !named.has(folder)).map((folder) => `**/${folder}/**`);
  const matches = await glob(wanted, {
    ignore,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const policies = new Map<string, Finds['policies'][number]>();
  const profiles = new Set<string>();
  const whole = new Set<string>();
  const links = new Set<string>();
  for (const match of matches.map((one) => one.replace(/\/$/u, '')).sort()) {
    const found = await find(match);
    if (!found.ok) {
      if (found.fault === 'link') links.add(slashed(found.path));
      continue;
    }
    for (const link of found.links) links.add(link);
    for (const place of found.policies) policies.set(place.file, place);
    for (const profile of found.profiles) profiles.add(profile);
    for (const folder of found.whole) whole.add(folder);
  }
  return { policies: [...policies.values()], profiles: [...profiles], whole: [...whole], links: [...links] };
}
