import type { Command } from 'commander';
import type { Session } from './session.js';
import { addSetStatus } from './set-status.js';

export function addReopen(program: Command, session: Session): void {
  addSetStatus(program, 'reopen', session);
}
