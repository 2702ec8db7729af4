import type { Session } from './session.js';

export interface Progress {
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

/** Starts a progress bar on standard error, only if a person is looking. */
export async function startProgress(total: number, { environment, say }: Session): Promise<Progress> {
  if (!environment.progress || total < 2) return { update: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar(
    {
      format: `${say('cli.build.progress')} {bar} {value}/{total}`,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
      stream: process.stderr,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
