import type { Command } from 'commander';
import { addMove } from './move.js';
import type { Session } from './session.js';

export function addSubmit(program: Command, session: Session): void {
  addMove(program, 'submit', session);
}
