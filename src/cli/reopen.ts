import type { Command } from 'commander';
import { addMove } from './move.js';
import type { Session } from './session.js';

export function addReopen(program: Command, session: Session): void {
  addMove(program, 'reopen', session);
}
