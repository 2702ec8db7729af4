import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** Returns, for each of `count` keys typed into a file, the milliseconds until the diagnostics of the new text. */
export async function keystrokes(bin, file, count) {
  const child = spawn(process.execPath, [bin, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = pathToFileURL(file).href;
  let published = () => {};
  connection.onNotification(PublishDiagnosticsNotification.type, (said) => {
    if (said.uri === uri) published(said.version);
  });
  const diagnostics = (version) =>
    new Promise((resolve) => {
      published = (of) => of === version && resolve();
    });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const text = readFileSync(file, 'utf8');
  const first = diagnostics(1);
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  await first;
  const end = { line: text.split('\n').length - 1, character: text.length - text.lastIndexOf('\n') - 1 };
  const times = [];
  for (let version = 2; version < count + 2; version++) {
    const answered = diagnostics(version);
    const start = performance.now();
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: end, end }, text: ' ' }],
    });
    await answered;
    times.push(performance.now() - start);
  }
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  connection.dispose();
  return times;
}
