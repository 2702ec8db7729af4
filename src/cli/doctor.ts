import type { Command } from 'commander';
import { harmless } from '../locales/quoted.js';
import { say as sentence } from '../locales/say.js';
import { exitCodes } from './exit-codes.js';
import type { Session } from './session.js';

export function addDoctor(program: Command, session: Session): void {
  const { say, environment, language } = session;
  program
    .command('doctor')
    .summary(say('help.doctor'))
    .description(say('help.doctor'))
    .option('--browser <path>', say('help.browser'))
    .action(async ({ browser }: { browser?: string }) => {
      const { examine } = await import('../pipeline/doctor.js');
      const report = await examine(environment, browser);
      const rows = [
        [say('doctor.node'), report.node.version],
        [
          say('doctor.fonts'),
          say('doctor.weights', {
            family: report.fonts.family,
            weights: report.fonts.present.join(', ') || '–',
          }),
        ],
        [say('doctor.themes'), harmless(report.themes.join(', '))],
        [say('doctor.cache'), harmless(environment.cacheFolder)],
      ];
      if (report.browser.ok) {
        const { executable, version, source, sandbox } = report.browser.value;
        rows.push(
          [say('doctor.browser'), harmless(executable)],
          [say('doctor.version'), harmless(version)],
          [say('doctor.source'), say(`doctor.source.${source}`)],
          [
            say('doctor.sandbox'),
            say(
              sandbox === 'on'
                ? 'doctor.sandbox.on'
                : sandbox === 'root'
                  ? 'doctor.sandbox.root'
                  : 'doctor.sandbox.off',
            ),
          ],
        );
      } else rows.push([say('doctor.browser'), say('doctor.missing')]);
      for (const [label, value] of rows) session.print(`${label}: ${value}\n`);
      const faults = [
        ...(report.node.recent ? [] : [say('doctor.node.old', { version: report.node.version })]),
        ...report.fonts.missing.map((path) => say('doctor.fonts.missing', { path })),
        ...report.faultyThemes.map((theme) => say('doctor.theme-faulty', { theme })),
        ...(report.browser.ok ? [] : [sentence(language, report.browser.fault.message)]),
      ];
      for (const fault of faults) session.tell(fault);
      session.tell(say(faults.length === 0 ? 'doctor.ok' : 'doctor.not-ok'));
      session.end(faults.length === 0 ? exitCodes.done : exitCodes.unable);
    });
}
