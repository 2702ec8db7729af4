/** The exit codes of a call, for scripts and CI. */
export const exitCodes = {
  /** Done; warnings allowed. */
  done: 0,
  /** The policies, or the dates, have errors. */
  faulty: 1,
  /** The call is wrong, or a file can't be read or written, or there is no browser. */
  unable: 2,
  /** Our own bug. */
  bug: 3,
  /** Stopped by Ctrl-C, as shells number it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
