import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const program = path.resolve(import.meta.dirname, '../../bin/siyasa.js');

/** An editor with open files, and the server that it started. */
export interface Editor {
  readonly child: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly published: PublishDiagnosticsParams[];
  readonly logged: string[];
  readonly stderr: () => string;
  readonly open: (uri: string, text: string) => OpenDocument;
  readonly ended: Promise<number | null>;
  readonly shutdown: () => Promise<number | null>;
}

/** An open file, and what the server says of it. */
export interface OpenDocument {
  readonly uri: string;
  readonly text: () => string;
  /** Replaces words by others, sending only the change, as editors do; throws where they are missing. */
  readonly type: (words: string, others: string) => void;
  /** Waits for the diagnostics of the current text. */
  readonly diagnostics: () => Promise<readonly Diagnostic[]>;
  /** Returns the position between the two parts of the words. */
  readonly position: (before: string, after?: string) => Position;
  readonly hover: (before: string, after?: string) => Promise<string>;
  readonly complete: (before: string, after?: string, trigger?: string) => Promise<CompletionItem[]>;
  readonly actions: (only?: string[]) => Promise<CodeAction[]>;
  readonly applied: (action: CodeAction | undefined) => string;
  readonly close: () => void;
}

export function uriOf(...parts: string[]): string {
  return pathToFileURL(path.join(...parts)).href;
}

export async function startEditor(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  name = 'test',
): Promise<Editor> {
  const { SIYASA_LANG: _lang, ...rest } = process.env;
  const child = spawn(process.execPath, [program, 'lsp', ...args], { env: { ...rest, ...env } });
  onTestFinished(() => void child.kill());
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const listeners = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const listener of listeners) listener();
  });
  const logged: string[] = [];
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  connection.onError(() => undefined);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    clientInfo: { name },
    rootUri: null,
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});

  function until(isSo: () => boolean): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = () => {
        if (!isSo()) return;
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });
  }

  return {
    child,
    connection,
    initialized,
    published,
    logged,
    stderr: () => stderr,
    ended,
    open: (uri, text) => openDocument(uri, text, connection, published, until),
    shutdown: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return ended;
    },
  };
}

function openDocument(
  uri: string,
  first: string,
  connection: ProtocolConnection,
  published: readonly PublishDiagnosticsParams[],
  until: (isSo: () => boolean) => Promise<void>,
): OpenDocument {
  let document = TextDocument.create(uri, 'yaml', 1, first);
  const textDocument = { uri };
  void connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'yaml', version: 1, text: first },
  });
  const offsetOf = (before: string, after: string) => {
    const at = document.getText().indexOf(before + after);
    if (at < 0) throw new Error(`the text has no ${before}${after}`);
    return at + before.length;
  };
  const position = (before: string, after = '') => document.positionAt(offsetOf(before, after));
  const spoken = () => published.findLast((one) => one.uri === uri && one.version === document.version);
  return {
    uri,
    text: () => document.getText(),
    position,
    type: (words, others) => {
      const start = offsetOf('', words);
      const range = { start: document.positionAt(start), end: document.positionAt(start + words.length) };
      const contentChanges = [{ range, text: others }];
      document = TextDocument.update(document, contentChanges, document.version + 1);
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: document.version },
        contentChanges,
      });
    },
    diagnostics: async () => {
      await until(() => spoken() !== undefined);
      return spoken()?.diagnostics ?? [];
    },
    hover: async (before, after) => {
      const hover: Hover | null = await connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: position(before, after),
      });
      const contents = hover?.contents;
      return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
    },
    complete: async (before, after, trigger) => {
      const items = await connection.sendRequest(CompletionRequest.type, {
        textDocument,
        position: position(before, after),
        ...(trigger && { context: { triggerKind: 2, triggerCharacter: trigger } }),
      });
      return Array.isArray(items) ? items : (items?.items ?? []);
    },
    actions: async (only) => {
      const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
      const context = { diagnostics: [], ...(only && { only }) };
      const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context });
      return (actions ?? []) as CodeAction[];
    },
    applied: (action) =>
      TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? ([] as TextEdit[])),
    close: () => void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument }),
  };
}
