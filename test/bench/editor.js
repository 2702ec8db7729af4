import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/**
 * Milliseconds from a key being typed at the end of a file to what is said of it, and those that a hover and a
 * completion take in the middle of it, over the protocol.
 */
export async function answerTimes(bin, file, keys = 30) {
  const child = spawn(process.execPath, [bin, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let said = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', () => said());
  connection.listen();
  const saidNext = () =>
    new Promise((resolve) => {
      said = resolve;
    });
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  const end = { line: text.split('\n').length - 1, character: 0 };
  const opened = saidNext();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  await opened;
  const position = { line: Math.floor(end.line / 2), character: 4 };
  const times = { diagnostics: [], hover: [], completion: [] };
  for (let i = 0; i < keys; i++) {
    const next = saidNext();
    const typed = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: end, end }, text: '#' }],
    });
    await next;
    times.diagnostics.push(performance.now() - typed);
    for (const what of ['hover', 'completion']) {
      const asked = performance.now();
      await connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position });
      times[what].push(performance.now() - asked);
    }
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return times;
}
