import path from 'node:path';
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  LogMessageNotification,
  MessageType,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { GregorianDate } from '../calendar/date.js';
import type { Language } from '../locales/say.js';
import { Loader } from '../pipeline/load.js';
import { codeActions, fixAllKind } from './actions.js';
import { completionsAt, triggers } from './completion.js';
import { shownDiagnostics } from './diagnostics.js';
import { hoverAt } from './hover.js';
import type { Known } from './known.js';
import { type Positions, positionsIn } from './positions.js';
import { fileOf, study } from './study.js';
import { voiceFor } from './voice.js';

export interface ServerOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly language: Language;
  /** The program's version. */
  readonly version: string;
  /** Today's date; asked each time, since an editor may stay open for days. */
  readonly today: () => GregorianDate;
}

/** In milliseconds: what is typed within this time is checked once. */
const pause = 40;

/** Files whose change on disk changes the diagnostics of open ones: association files and logos. */
const watched = '**/*.{yaml,yml,svg,png,jpg,jpeg,webp}';

const capabilities: InitializeResult['capabilities'] = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  completionProvider: { triggerCharacters: triggers },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
};

/** Serves the Language Server Protocol until the editor sends `exit` or disconnects; then the process ends. */
export function serve({ input, output, language, version, today }: ServerOptions): void {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  let voice = voiceFor(language);
  const knownFiles = new Map<string, Known>();
  /** Open files whose diagnostics must be sent again. */
  const waiting = new Set<string>();

  function openLoader(): Promise<Loader> {
    return Loader.open(
      { today: today() },
      new Map(documents.all().map((one) => [fileOf(one.uri), one.getText()])),
    );
  }

  function knownOf(document: TextDocument, loader: Loader): Known | undefined {
    const known = study(loader, document, knownFiles.get(document.uri));
    if (known) knownFiles.set(document.uri, known);
    else knownFiles.delete(document.uri);
    return known;
  }

  async function publishWaiting(): Promise<void> {
    const uris = [...waiting];
    waiting.clear();
    const loader = await openLoader();
    await Promise.all(uris.map((uri) => guarded(() => publish(uri, loader), undefined)));
  }

  async function publish(uri: string, loader: Loader): Promise<void> {
    const document = documents.get(uri);
    if (!document) return;
    const known = knownOf(document, loader);
    const diagnostics = known ? shownDiagnostics(known, positionsIn(document), voice) : [];
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  }

  function publishSoon(uris: readonly string[]): void {
    if (uris.length === 0) return;
    if (waiting.size === 0) setTimeout(() => void guarded(publishWaiting, undefined), pause);
    for (const uri of uris) waiting.add(uri);
  }

  /** Returns the open files of a folder: their diagnostics depend on the folder's association file. */
  function openIn(folder: string): string[] {
    return documents.keys().filter((uri) => path.dirname(fileOf(uri)) === folder);
  }

  function changed(uri: string): void {
    const isPolicy = knownFiles.get(uri)?.kind === 'policy';
    publishSoon(isPolicy ? [uri] : [uri, ...openIn(path.dirname(fileOf(uri)))]);
  }

  /** Reports an exception, which is a bug of ours, and goes on: the next text may not cause it. */
  async function guarded<Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const message = voice.say('editor.fault', { reason });
      void connection.sendNotification(LogMessageNotification.type, { type: MessageType.Error, message });
      return otherwise;
    }
  }

  /** Answers a request about an open file from its current text. */
  function answer<Params extends { textDocument: { uri: string } }, Result>(
    ask: (known: Known, positions: Positions, params: Params) => Result,
    otherwise: Result,
  ): (params: Params) => Promise<Result> {
    return (params) =>
      guarded(async () => {
        const loader = await openLoader();
        const document = documents.get(params.textDocument.uri);
        const known = document && knownOf(document, loader);
        return known ? ask(known, positionsIn(document), params) : otherwise;
      }, otherwise);
  }

  connection.onInitialize(({ capabilities: { workspace }, clientInfo }) => {
    voice = voiceFor(language, clientInfo?.name);
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.onInitialized(() => {
        const watchers = { watchers: [{ globPattern: watched }] };
        void guarded(
          () => connection.client.register(DidChangeWatchedFilesNotification.type, watchers),
          undefined,
        );
      });
    return { capabilities, serverInfo: { name: 'siyasa', version } };
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) publishSoon(openIn(path.dirname(fileOf(uri))));
  });
  documents.onDidChangeContent(({ document }) => changed(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    changed(uri);
    knownFiles.delete(uri);
    void guarded(() => connection.sendDiagnostics({ uri, diagnostics: [] }), undefined);
  });
  connection.onHover(
    answer(
      (known, positions, { position }) => hoverAt(known, positions.offsetAt(position), positions, voice),
      null,
    ),
  );
  connection.onCompletion(
    answer(
      (known, positions, { position, context }) =>
        completionsAt(known, positions.offsetAt(position), positions, context?.triggerCharacter),
      [],
    ),
  );
  connection.onCodeAction(
    answer((known, positions, params) => codeActions(known, params, positions, voice), []),
  );
  documents.listen(connection);
  connection.listen();
}
