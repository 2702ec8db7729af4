/*
 * The switch of the faults: `__mutant(number)` tells whether the fault is on, and notes for the test that runs that it was
 * reached. It stands before each file of the built program, and is loaded before each file of tests.
 */
globalThis.__mutant ??= (() => {
  const { appendFileSync } = process.getBuiltinModule('node:fs');
  const { SIYASA_MUTANTS_REACHED: list } = process.env;
  const on = Number(process.env.SIYASA_MUTANT);
  const noted = new Set();
  const note = (number) => {
    noted.add(number);
    // Set anew for each test, and handed on to the programs and threads that it starts.
    const { SIYASA_MUTANTS_FILE: file, SIYASA_MUTANTS_TEST: test = '' } = process.env;
    if (file) appendFileSync(list, `${JSON.stringify({ file, test, number })}\n`);
  };
  const mutant = (number) => {
    if (list && !noted.has(number)) note(number);
    return number === on;
  };
  return Object.assign(mutant, { forget: () => noted.clear() });
})();
